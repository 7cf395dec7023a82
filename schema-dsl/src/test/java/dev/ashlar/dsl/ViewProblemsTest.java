package dev.ashlar.dsl;

import static dev.ashlar.dsl.Expressions.sqlCondition;
import static dev.ashlar.dsl.MaterializedView.materializedView;
import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ashlar.dsl.Reported.Built;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Mistakes in views, materialized views, policies, rules and statistics. */
class ViewProblemsTest {

    @Test
    void queries() {
        assertThat(problems(materializedView(APP, "m")))
                .containsExactly("materialized view app.m: selects nothing; say .as(...)");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void writtenQueries() {
        assertThat(problems(View.view(APP, "v")
                        .as(DSL.select(DSL.inline(1).as("a")))
                        .asSql("SELECT 1", List.of("a"))))
                .containsExactly("view app.v: has two queries; say either .as(...) or .asSql(...)");
        assertThat(problems(View.view(APP, "v").asSql("SELECT 1", List.of())))
                .containsExactly("view app.v: selects no columns by name; name the columns: select(TABLE.column, ...)");
        assertThat(problems(View.view(APP, "v").asSql("SELECT 1", List.of("a"), "app.t")))
                .containsExactly("view app.v: is said to need app.t; name columns, tables, views, enums,"
                        + " sequences or functions of the schema");
        assertThatNullPointerException()
                .isThrownBy(() -> View.view(APP, "v").asSql(null, List.of("a")))
                .withMessage("the query of view app.v is null");
    }

    @Test
    void viewsThatReadEachOther() {
        var view = View.view(APP, "v");
        var rows = materializedView(APP, "m").asSql("SELECT a FROM app.v", List.of("a"), view);
        view.asSql("SELECT a FROM app.m", List.of("a"), rows);
        assertThat(problems(view, rows))
                .containsExactly("view app.v: depends on itself: app.v -> app.m -> app.v; write one of them without the"
                        + " other");
    }

    @Test
    void indexesOfMaterializedViews() {
        var one = materializedView(APP, "m").asSql("SELECT 1", List.of("a"));
        one.index("i").on(one.column("b", SQLDataType.INTEGER));
        assertThat(problems(one))
                .containsExactly("view column b of materialized view app.m: is not part of the database, and is needed"
                        + " by index i of materialized view app.m; declare it");
        var other = materializedView(APP, "n").asSql("SELECT 1", List.of("a"));
        other.index("i").on(one.column("a", SQLDataType.INTEGER));
        assertThat(problems(other, materializedView(APP, "m").asSql("SELECT 1", List.of("a"))))
                .containsExactly("index i of materialized view app.n: names a column of a view, app.m.a; use columns of"
                        + " app.n only");
        var included = materializedView(APP, "m").asSql("SELECT 1", List.of("a"));
        included.index("i")
                .on(included.column("a", SQLDataType.INTEGER))
                .include(DSL.inline(1).as("x"));
        assertThat(problems(included))
                .containsExactly("index i of materialized view app.m: includes what is not a column: x; include columns"
                        + " only");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void policies() {
        assertThat(inTable(t ->
                        t.policy("p").forInsert().using(t.with("a", integer()).eq(1))))
                .containsExactly(
                        "policy app.t.p: says using(...), and new rows cannot be seen before; say" + " withCheck(...)");
        assertThat(inTable(t -> t.policy("p")
                        .forDelete()
                        .withCheck(t.with("a", integer()).eq(1))))
                .containsExactly("policy app.t.p: says withCheck(...), and DELETE writes no rows; say using(...)");
        assertThatNullPointerException()
                .isThrownBy(() -> new Built("t", t -> t.policy("p").to("a", null)))
                .withMessage("the role at place 2 of policy p of table app.t is null");
    }

    @Test
    void rules() {
        assertThat(inTable(t -> t.rule("r").onInsert()))
                .containsExactly("rule app.t.r: does nothing; say onInsert(), onUpdate() or onDelete(), and"
                        + " doInstead(...), doInsteadNothing() or doAlso(...)");
        assertThat(inTable(t -> {
                    t.with("a", integer());
                    t.rule("r").onInsert().doInsteadNothing().asSql("DO ALSO NOTHING", List::of);
                }))
                .containsExactly("rule app.t.r: says what is done in two ways; say asSql(...) alone, or where(...) and"
                        + " what is done");
        assertThat(inTable(t -> t.rule("r").doInsteadNothing().where(sqlCondition("old.a > 1"))))
                .containsExactly("rule app.t.r: is about no command; say onInsert(), onUpdate() or onDelete(), and"
                        + " doInstead(...), doInsteadNothing() or doAlso(...)");
        var view = View.view(APP, "v").asSql("SELECT 1", List.of("a"));
        view.rule("r").onInsert().doInsteadNothing().disabled();
        assertThat(problems(view))
                .containsExactly("rule r of view app.v: is not enabled as usual, which PostgreSQL knows for rules of"
                        + " tables only; leave that out");
    }

    @Test
    void statistics() {
        String say = "; say .on(...) with two to eight columns, or with one expression";
        assertThat(inTable(t -> t.statistics("s"))).containsExactly("statistics app.s: are about nothing" + say);
        assertThat(inTable(t -> t.statistics("s").on(t.with("a", integer()))))
                .containsExactly("statistics app.s: are about 1 columns" + say);
        assertThat(inTable(t -> t.statistics("s")
                        .on(t.with("a", integer()).plus(1))
                        .mcv()
                        .target(10_001)))
                .containsExactly(
                        "statistics app.s: are about one expression, for which there are no kinds to choose; name no"
                                + " kind",
                        "statistics app.s: have a target of 10001; use one from 0 to 10000");
    }
}
