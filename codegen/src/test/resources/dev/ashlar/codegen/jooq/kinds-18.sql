-- What PostgreSQL 18 brought.
create table app.bookings (room int4range, during tstzrange, primary key (room, during without overlaps));
create table app.stays (room int4range, during tstzrange, constraint stay_fk foreign key (room, period during) references app.bookings (room, period during));
create table app.enf (a int, constraint ce check (a > 0) not enforced, v int generated always as (a * 2) virtual, p app.positive, constraint nnn not null a no inherit, constraint fke foreign key (a) references app.animals not enforced);
create table app.nv (a int); alter table app.nv add constraint anv not null a not valid;
