package dev.ashlar.dsl;

import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.dsl.Reported.Built;
import dev.ashlar.model.ReferentialAction;
import org.junit.jupiter.api.Test;

/** Mistakes in what is said of tables, columns, constraints and indexes beside what they consist of. */
class AttributeProblemsTest {

    @Test
    void columns() {
        assertThat(inTable(t -> t.with("a", text().statistics(10_001))))
                .containsExactly("column app.t.a: has a statistics target of 10001; use a value from 0 to 10000");
        assertThat(inTable(t -> t.index("i").on(IndexKey.of(t.with("a", text())).statistics(5))))
                .containsExactly("index app.t.i: says statistics(5) of a column; say it of the column's type");
        assertThat(inTable(t -> t.index("i").on(IndexKey.of(t.with("a", text())).with("siglen", "5"))))
                .containsExactly("index app.t.i: sets siglen of no operator class; say operatorClass(...) too");
    }

    @Test
    void notNull() {
        assertThat(inTable(t -> t.notNull("n", t.with("a", text().nullable()))))
                .containsExactly("not null app.t.n: is about a nullable column, app.t.a; leave out nullable() there");
        assertThat(inTable(t -> {
                    Column<String> a = t.with("a", text());
                    t.notNull("n", a);
                    t.notNull("m", a);
                }))
                .containsExactly("not null app.t.m: is the second of its column, app.t.a; leave one of them out");
    }

    @Test
    void keysOverPeriods() {
        assertThat(inTable(t -> t.unique("u", t.with("a", text())).withoutOverlaps()))
                .containsExactly(
                        "unique constraint app.t.u: says withoutOverlaps() and has one column; name the columns"
                                + " that are equal before the range");
        var other = new Built("other", t -> t.primaryKey(t.with("a", integer())));
        assertThat(problems(
                        other,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("a", integer()))
                                        .references(() -> other.columns().get(0))
                                        .onDelete(ReferentialAction.CASCADE)
                                        .period())))
                .containsExactly("foreign key app.t.f: says period() and an action other than NO_ACTION; leave out the"
                        + " action");
    }

    @Test
    void aLoggedTableThatRefersToAnUnloggedOne() {
        var other = new Built("other", t -> {
            t.unlogged();
            t.primaryKey(t.with("a", integer()));
        });
        assertThat(problems(
                        other,
                        new Built(
                                "t",
                                t -> t.foreignKey("f", t.with("a", integer()))
                                        .references(() -> other.columns().get(0)))))
                .containsExactly("foreign key app.t.f: refers to an unlogged table, app.other; say unlogged() of app.t"
                        + " too, or of neither");
    }

    @Test
    void indexesThatIdentifyAndCluster() {
        assertThat(inTable(t ->
                        t.replicaIdentity(t.unique("u", t.with("a", integer().nullable())))))
                .containsExactly("replica identity of table app.t: names unique constraint app.t.u, by which not every"
                        + " row can be told; name one that is unique for all rows, not deferrable, and over columns that"
                        + " are not nullable");
        assertThat(inTable(t -> t.replicaIdentity(t.index("i").on(t.with("a", integer())))))
                .singleElement()
                .asString()
                .startsWith("replica identity of table app.t: names index app.t.i, by which not every row can be told");
        var other = new Built("other", t -> t.index("i").on(t.with("a", integer())));
        assertThat(problems(other, new Built("t", t -> t.clusterOn(other.parts().get(0)))))
                .containsExactly(
                        "cluster of table app.t: names an index of another table, app.other.i; name one of" + " app.t");
    }

    @Test
    void foreignTables() {
        ForeignDataWrapper nothing = ForeignDataWrapper.foreignDataWrapper("nothing");
        ForeignServer server = ForeignServer.foreignServer("far", nothing);
        var table = new Built("t", t -> {
            t.far(server).option("password", "x");
            t.unlogged();
            t.rowLevelSecurity();
            t.primaryKey(t.with("a", integer().option("token", "x")));
            t.partitionByRange(t.columns().get(0));
        });
        assertThat(problems(nothing, server, table))
                .containsExactly(
                        "table app.t: has the option password, which is a secret and no part of a schema; leave it out"
                                + " and set it in the database, by ALTER FOREIGN TABLE",
                        "table app.t: is a foreign table and says how its rows are stored; leave out unlogged(), with(...),"
                                + " accessMethod(...) and tablespace(...)",
                        "table app.t: is a foreign table and says what only the database's own rows can have; leave out"
                                + " rowLevelSecurity(), forceRowLevelSecurity(), replicaIdentity...() and clusterOn(...)",
                        "table app.t: is a foreign table and partitioned; leave out onServer(...), or partitionBy...(...)",
                        "primary key app.t.t_pkey: is of a foreign table, which has checks and not null only; leave it"
                                + " out: the server that has the rows sees to it",
                        "column app.t.a: has the option token, which is a secret and no part of a schema; leave it out and"
                                + " set it in the database, by ALTER FOREIGN TABLE");
        assertThat(inTable(t -> t.with("a", text().option("n", "m"))))
                .containsExactly(
                        "column app.t.a: has options of a foreign table's column, and its table is none; leave out"
                                + " option(...), or say onServer(...) in the table");
        assertThat(problems(nothing, new Built("t", t -> t.far(server))))
                .singleElement()
                .asString()
                .contains("server far");
    }
}
