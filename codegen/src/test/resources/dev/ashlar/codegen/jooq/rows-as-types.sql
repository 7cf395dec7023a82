-- Columns of rows of tables. jOOQ generates no interfaces where there are such.
create table app.friends (a app.people, b app.people[], c app.v_people, d app.mv, e app.remote);
