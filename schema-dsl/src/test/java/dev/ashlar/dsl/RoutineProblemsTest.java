package dev.ashlar.dsl;

import static dev.ashlar.dsl.Aggregate.aggregate;
import static dev.ashlar.dsl.EventTrigger.eventTrigger;
import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Routine.function;
import static dev.ashlar.dsl.Routine.procedure;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ashlar.dsl.Reported.Built;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Mistakes in functions, procedures, aggregates and triggers. */
class RoutineProblemsTest {

    private static Routine touch() {
        return function(APP, "touch").returnsTrigger().plpgsql("BEGIN RETURN NEW; END");
    }

    @Test
    void functions() {
        assertThat(problems(function(APP, "f").returnsVoid()))
                .containsExactly("function app.f(): has no body; say .sql(...), .plpgsql(...), .atomic(...) or"
                        + " .language(...).body(...)");
        assertThat(problems(function(APP, "f").returnsVoid().body("BEGIN END")))
                .containsExactly("function app.f(): has no language; say .language(\"plpgsql\")");
        assertThat(problems(function(APP, "f").sql("SELECT 1")))
                .containsExactly("function app.f(): returns nothing; say .returns(...), or .returnsVoid()");
        assertThat(problems(function(APP, "f")
                        .returns(integer())
                        .sqlBody("RETURN 1")
                        .language("plpgsql")))
                .containsExactly(
                        "function app.f(): has a body of SQL and the language plpgsql; leave out .language(...)");
        assertThat(problems(function(APP, "f")
                        .returns(integer())
                        .returnsColumn("a", text())
                        .sql("")))
                .containsExactly("function app.f(): returns a value and columns; say one of returns(...) and"
                        + " returnsColumn(...)");
        assertThat(problems(function(APP, "f").returns(integer()).rows(7).sql("SELECT 1")))
                .containsExactly("function app.f(): says rows(...) and returns one; leave it out, or return a set");
        assertThat(problems(function(APP, "f").returnsVoid().set("search_path").sql("")))
                .containsExactly("function app.f(): sets a parameter to nothing; give it a value:"
                        + " set(\"search_path\", \"\")");
    }

    @Test
    void procedures() {
        assertThat(problems(procedure(APP, "p").returns(integer()).sql("")))
                .containsExactly("procedure app.p(): is a procedure and returns something; use out(...) or inout(...),"
                        + " or make it a function");
        assertThat(problems(procedure(APP, "p").strict().sql("")))
                .containsExactly("procedure app.p(): is a procedure and says what only a function can, such as"
                        + " immutable() or strict(); leave it out: a procedure can say securityDefiner(),"
                        + " transformFor(...) and set(...)");
        assertThat(problems(procedure(APP, "p")
                        .argument("a", integer(), "1")
                        .out("b", integer())
                        .sql("")))
                .containsExactly(
                        "procedure app.p(integer): passes a value out behind an argument with a default, b; let"
                                + " it come before");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void arguments() {
        assertThat(problems(function(APP, "f")
                        .argument("a", integer(), "1")
                        .argument("a", text())
                        .returnsVoid()
                        .sql("")))
                .containsExactly(
                        "function app.f(integer, text): has two arguments called a; give one another name",
                        "function app.f(integer, text): has an argument without a default behind one with, a; give it"
                                + " one too");
        assertThat(problems(function(APP, "f")
                        .variadic("a", integer())
                        .argument("b", text())
                        .returnsVoid()
                        .sql("")))
                .containsExactly(
                        "function app.f(integer, text): has a variadic argument that is no array, a; let its type be an"
                                + " array: text().array()",
                        "function app.f(integer, text): has an argument behind a variadic one, b; let the variadic one be"
                                + " the last");
        assertThat(problems(function(APP, "f")
                        .argument("a", integer())
                        .out("a", text())
                        .sql("SELECT ''")))
                .isEmpty();
        assertThat(problems(function(APP, "f")
                        .inout("a", integer())
                        .out("a", text())
                        .sql("SELECT 1, ''")))
                .containsExactly("function app.f(integer): has two arguments called a; give one another name");
        assertThatNullPointerException()
                .isThrownBy(() -> function(APP, "f").argument("a", (ColumnType<?>) null))
                .withMessage("the type of argument a of function app.f() is null");
    }

    @Test
    void whatABodyNamesMustBeThere() {
        var table = new Built("t", t -> t.with("a", integer()));
        assertThat(problems(function(APP, "f")
                        .returnsVoid()
                        .sql("DELETE FROM app.t")
                        .needs(table)))
                .containsExactly(
                        "table app.t: is not part of the database, and is needed by function app.f(); list it in"
                                + " Database.of(...)");
        assertThat(problems(
                        table,
                        function(APP, "f")
                                .returnsVoid()
                                .sql("DELETE FROM app.t")
                                .needs(table)))
                .isEmpty();
    }

    @Test
    void oneNameForTwo() {
        assertThat(problems(
                        function(APP, "f")
                                .argument("a", integer())
                                .returnsVoid()
                                .sql(""),
                        procedure(APP, "f").argument("b", integer()).sql("")))
                .containsExactly("procedure app.f(integer): has the name of function app.f(integer); give one of them"
                        + " another name");
        assertThat(problems(
                        function(APP, "f")
                                .argument("a", integer())
                                .returnsVoid()
                                .sql(""),
                        procedure(APP, "f").argument("b", text()).sql("")))
                .isEmpty();
    }

    @Test
    void functionsThatNeedThemselves() {
        Routine f = function(APP, "f").returns(integer());
        View view = View.view(APP, "v").as(() -> DSL.select(f.call(integer()).as("a")));
        f.atomic(DSL.select(view.column("a", SQLDataType.INTEGER)).from(view));
        assertThat(problems(f, view))
                .containsExactly("function app.f(): depends on itself: app.f() -> app.v -> app.f(); write one of them"
                        + " without the other");
    }

    @Test
    void aggregates() {
        assertThat(problems(aggregate(APP, "a").argument("", integer())))
                .containsExactly("aggregate app.a(integer): has no state function or no type of the state; say"
                        + " .stateFunction(...).stateType(...)");
        assertThat(problems(aggregate(APP, "a")
                        .argument("", integer())
                        .option("SFUNC", "int4larger")
                        .stateType(integer())
                        .option("colour", "red")))
                .singleElement()
                .asString()
                .startsWith(
                        "aggregate app.a(integer): says colour, which is no word for an aggregate; use one of [SFUNC,");
    }

    @Test
    void triggers() {
        assertThat(inTable(t -> t.fires("tr")))
                .containsExactly("trigger app.t.tr: says not when it fires; say .beforeUpdate() or the like");
        assertThat(inTable(t -> t.fires("tr").beforeUpdate()))
                .containsExactly("trigger app.t.tr: calls no function; say .execute(...)");
        assertThat(reported(trigger -> trigger.beforeUpdate().constraint()))
                .containsExactly("trigger app.t.tr: is a constraint trigger that does not fire after each row; say"
                        + " .afterUpdate() or the like and .forEachRow()");
        assertThat(reported(trigger -> trigger.beforeTruncate().forEachRow()))
                .containsExactly(
                        "trigger app.t.tr: fires for each row when the table is emptied; leave out .forEachRow()");
        assertThat(reported(trigger -> trigger.insteadOfInsert().forEachRow()))
                .containsExactly(
                        "trigger app.t.tr: fires instead of a change and is not one of a view for each row; say"
                                + " .forEachRow(), on a view");
        assertThat(reported(trigger -> trigger.afterInsert().oldTable("o")))
                .containsExactly("trigger app.t.tr: names the rows of before and fires for insertions; leave out"
                        + " .oldTable(...)");
        assertThat(reported(trigger -> trigger.afterDelete().newTable("n")))
                .containsExactly("trigger app.t.tr: names the rows of after and fires for deletions; leave out"
                        + " .newTable(...)");
        assertThat(reported(trigger -> trigger.beforeUpdate().newTable("n")))
                .containsExactly("trigger app.t.tr: names the rows of before or after as a table; let it fire after one"
                        + " sort of change, without .of(...) and .constraint()");
        var other = new Built("other", t -> t.with("o", integer()));
        assertThat(problems(
                        other,
                        touch(),
                        new Built(
                                "t",
                                t -> t.fires("tr")
                                        .beforeDelete()
                                        .of(other.columns().get(0))
                                        .execute(touch()))))
                .containsExactly(
                        "trigger app.t.tr: names columns and does not fire for updates; leave out .of(...), or say"
                                + " .orUpdate()",
                        "trigger app.t.tr: names a column of another table, app.other.o; name columns of app.t");
        assertThat(inTable(t -> t.fires("tr").beforeUpdate().execute(touch())))
                .containsExactly("function app.touch(): is not part of the database, and is needed by trigger app.t.tr;"
                        + " list it in Database.of(...)");
    }

    @Test
    void triggersOfViews() {
        var table = new Built("t", t -> t.with("a", integer()));
        View view = View.view(APP, "v")
                .as(DSL.select(table.columns().get(0)).from(table))
                .with(
                        "tr",
                        trigger -> trigger.afterInsert().forEachRow().always().execute(touch()));
        assertThat(problems(table, touch(), view))
                .containsExactly(
                        "trigger tr of view app.v: fires for each row of a view; say .insteadOfUpdate() or the like, or"
                                + " leave out .forEachRow()",
                        "trigger tr of view app.v: is of a view and says in which sessions it fires; leave it out:"
                                + " PostgreSQL sets that for tables only");
    }

    @Test
    void eventTriggers() {
        assertThat(problems(eventTrigger("e").execute(touch())))
                .containsExactly("event trigger e: has no event; say .on(\"ddl_command_end\")");
        assertThat(problems(eventTrigger("e").on("sql_drop")))
                .containsExactly("event trigger e: calls no function; say .execute(...)");
    }

    private static List<String> reported(UnaryOperator<Trigger> told) {
        return problems(touch(), new Built("t", t -> told.apply(t.fires("tr")).execute(touch())));
    }
}
