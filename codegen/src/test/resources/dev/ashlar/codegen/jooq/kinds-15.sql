-- What PostgreSQL 15 brought.
create table app.no_two_nulls (nnd int, unique nulls not distinct (nnd));
create unlogged sequence app.unlogged_seq;
