package dev.ashlar.dsl;

import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.bigint;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Reported.Built;
import org.junit.jupiter.api.Test;

/** Mistakes in keys, constraints and indexes. */
class KeyProblemsTest {

    @Test
    void keys() {
        assertThat(inTable(t -> t.primaryKey(t.with("a", integer().nullable()))))
                .containsExactly(
                        "primary key app.t.t_pkey: has a nullable column, app.t.a; leave out nullable()" + " there");
        assertThat(inTable(t -> {
                    Column<Integer> a = t.with("a", integer());
                    Column<Integer> b = t.with("b", integer());
                    t.primaryKey(a);
                    t.primaryKey("second", b);
                }))
                .containsExactly("primary key app.t.second: is the second primary key of its table; use unique(...)");
        assertThat(inTable(t -> t.unique("u")))
                .containsExactly("unique constraint app.t.u: has no columns; name at least one");
        var other = new Built("other", t -> t.with("o", integer()));
        assertThat(problems(
                        other, new Built("t", t -> t.unique("u", other.columns().get(0)))))
                .containsExactly("unique constraint app.t.u: names a column of another table, app.other.o; name columns"
                        + " of app.t");
        assertThat(inTable(t -> t.exclusion("x")))
                .containsExactly("exclusion constraint app.t.x: compares nothing; say .with(column, operator)");
        assertThat(inTable(t -> t.index("i"))).containsExactly("index app.t.i: holds no column; say .on(column)");
        assertThat(inTable(t -> t.index("i").on(t.with("a", integer())).nullsNotDistinct()))
                .containsExactly("index app.t.i: says nullsNotDistinct() and is not unique; use uniqueIndex(...) or"
                        + " leave it out");
    }

    @Test
    void foreignKeys() {
        var other = new Built("other", t -> {
            t.with("a", integer());
            t.with("b", integer());
        });
        Column<?> a = other.columns().get(0);
        Column<?> b = other.columns().get(1);
        assertThat(problems(
                        other,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("x", integer())).references(() -> a))))
                .containsExactly("foreign key app.t.f: refers to columns that are not unique: app.other.a; declare"
                        + " primaryKey(...), unique(...) or uniqueIndex(...) over exactly these, not deferrable");
        assertThat(problems(
                        other,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("x", integer())).references(() -> a, () -> b))))
                .containsExactly("foreign key app.t.f: has 1 columns and refers to 2; say .references(() -> ...) with"
                        + " one column for each of its own");
        assertThat(problems(
                        other,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("x", bigint())).references(() -> a))))
                .containsExactly("foreign key app.t.f: refers from bigint to integer (app.other.a); give both columns"
                        + " one type, or say differentTypes() where it is meant");
        assertThat(inTable(t -> t.foreignKey("f", t.with("x", integer())).references(() -> null)))
                .containsExactly("foreign key app.t.f: refers to null; the table's instance must be a static final"
                        + " field of its class");
        assertThat(problems(other, new Built("t", t -> {
                    Column<Integer> x = t.with("x", integer());
                    Column<Integer> y = t.with("y", integer());
                    t.foreignKey("f", x, y).references(() -> a, () -> y);
                })))
                .containsExactly(
                        "foreign key app.t.f: refers to columns of several tables; refer to columns of one" + " table");
        var twice = new Built("twice", t -> {
            Column<Integer> id = t.with("id", integer());
            t.primaryKey(id);
            t.uniqueIndex("twice_idx").on(id);
        });
        Column<?> id = twice.columns().get(0);
        assertThat(problems(
                        twice,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("x", integer())).references(() -> id))))
                .containsExactly(
                        "foreign key app.t.f: refers to columns that are unique by twice_pkey and by"
                                + " twice_idx, and PostgreSQL takes any of them; leave one of them out, or say which: by(() -> ...)");
        assertThat(inTable(t -> {
                    Column<String[]> key = t.with("key", varchar(5).array());
                    t.unique("u", key);
                    t.foreignKey("f", t.with("x", varchar(5).array())).references(() -> key);
                }))
                .containsExactly("foreign key app.t.f: refers to an array of varchar(5), which PostgreSQL cannot"
                        + " compare in a foreign key; use an array without length or precision");
    }
}
