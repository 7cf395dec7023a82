package dev.ashlar.dsl;

import static dev.ashlar.dsl.Reported.APP;
import static dev.ashlar.dsl.Reported.inTable;
import static dev.ashlar.dsl.Reported.problems;
import static dev.ashlar.dsl.Types.bool;
import static dev.ashlar.dsl.Types.enumOf;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static dev.ashlar.dsl.Types.typeNamed;
import static dev.ashlar.dsl.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.dsl.Reported.Built;
import dev.ashlar.model.ReferentialAction;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Every mistake is told with the object's address, what is wrong and what to write instead; all of them at once. */
class ProblemsTest {

    private static final String LONG = "x".repeat(64);

    @Test
    void allAreToldAtOnce() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> Database.of(
                                APP,
                                PgEnum.enumType(APP, "twice", "a", "a"),
                                Sequence.sequence(APP, "zero").counting(how -> how.incrementBy(0)))
                        .model())
                .withMessage("""
                        enum app.twice: has the label 'a' twice; leave one out
                        sequence app.zero: counts by 0; give incrementBy another value""");
    }

    @Test
    void names() {
        assertThat(problems(Sequence.sequence(APP, "")))
                .containsExactly("sequence of schema app: has an empty name; give it one");
        assertThat(problems(Sequence.sequence(APP, "a\0b")))
                .singleElement()
                .asString()
                .endsWith("has the character U+0000 in its name, which PostgreSQL cannot store; leave it out");
        assertThat(problems(Sequence.sequence(APP, LONG)))
                .containsExactly("sequence app." + LONG
                        + ": has a name of more than 63 bytes, which PostgreSQL would cut; use a shorter one");
        assertThat(problems(new Built("t", t -> {}), Sequence.sequence(APP, "t")))
                .containsExactly("sequence app.t: has the name of table app.t; give one of them another name");
        assertThat(problems(new Built("t", t -> {}), new Built("t", t -> {})))
                .containsExactly(
                        "table app.t: is listed twice, or two objects have this name; leave one out, or give it"
                                + " another name");
        var full = new Built("t", t -> {
            Column<Integer> a = t.with("a", integer().defaultTo(1)).withComment("One.");
            t.primaryKey(a);
            t.uniqueIndex("t_idx").on(a);
        });
        assertThat(problems(full, full))
                .containsExactly(
                        "table app.t: is listed twice, or two objects have this name; leave one out, or give it"
                                + " another name");
        assertThat(inTable(t -> {
                    t.with("a", integer());
                    t.with("a", text());
                }))
                .containsExactly("column app.t.a: is declared twice; give one of them another name");
    }

    @Test
    void swappedNames() {
        assertThat(inTable(t -> {
                    t.with("a", integer()).renamedFrom("b");
                    t.with("b", integer()).renamedFrom("a");
                }))
                .containsExactly(
                        "column app.t.a: swaps its name with another; let one of the two have a third name for one"
                                + " version",
                        "column app.t.b: swaps its name with another; let one of the two have a third name for one"
                                + " version");
        assertThat(problems(
                        new Built("a", t -> t.renamedFrom("b")),
                        Sequence.sequence(APP, "b").renamedFrom("a")))
                .hasSize(2)
                .allMatch(problem -> problem.contains("swaps its name with another"));
    }

    @Test
    void schemas() {
        assertThat(problems(Schema.schema("public").renamedFrom("ours")))
                .containsExactly(
                        "schema public: is the database's own and cannot be renamed; use a schema of your own");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> Database.of(Sequence.sequence(APP, "s")).model())
                .withMessage("schema app: is not part of the database, and is needed by sequence app.s; list it in"
                        + " Database.of(...)");
        assertThat(problems(Schema.schema("ashlar"), Sequence.sequence(Schema.schema("ashlar"), "s")))
                .containsExactly("schema ashlar: holds Ashlar's own history; use another name");
        assertThat(problems(Schema.schema("pg_catalog"), Schema.schema("pg_shop"), Schema.schema("information_schema")))
                .containsExactly(
                        "schema pg_catalog: is PostgreSQL's own; use another name",
                        "schema pg_shop: is PostgreSQL's own; use another name",
                        "schema information_schema: is PostgreSQL's own; use another name");
    }

    @Test
    void whatIsMissingIsToldOnce() {
        PgEnum<String> plan = PgEnum.enumType(APP, "plan", "free");
        assertThat(inTable(t -> {
                    for (String name : List.of("a", "b", "c", "d", "e")) {
                        t.with(name, enumOf(plan).defaultTo("free"));
                    }
                }))
                .containsExactly(
                        "enum app.plan: is not part of the database, and is needed by column app.t.a, default of"
                                + " column app.t.a, column app.t.b and 7 more; list it in Database.of(...)");
        var users = new Built("users", t -> t.primaryKey(t.with("id", integer())));
        assertThat(inTable(t -> t.foreignKey("f", t.with("user_id", integer()))
                        .references(() -> (Column<?>) users.columns().get(0))))
                .containsExactly(
                        "table app.users: is not part of the database, and is needed by foreign key app.t.f; list"
                                + " it in Database.of(...)");
    }

    @Test
    void enums() {
        assertThat(problems(PgEnum.enumType(APP, "e", LONG)))
                .containsExactly("enum app.e: has a label of more than 63 bytes: '" + LONG + "'; use a shorter one");
        PgEnum<String> plan = PgEnum.enumType(APP, "plan", "free");
        assertThat(inTable(t -> t.with("plan", enumOf(plan))))
                .containsExactly(
                        "enum app.plan: is not part of the database, and is needed by column app.t.plan; list it"
                                + " in Database.of(...)");
        assertThat(problems(
                        plan, new Built("t", t -> t.with("plan", enumOf(plan).defaultTo("paid")))))
                .singleElement()
                .asString()
                .isEqualTo("enum value app.plan.paid: is not part of the database, and is needed by default of column"
                        + " app.t.plan; declare it");
    }

    @Test
    void replacements() {
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro").replacing("paid", "por")))
                .containsExactly("enum app.plan: replaces 'paid' by 'por', which is no label of it; use 'pro'");
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro").replacing("paid", "something")))
                .containsExactly("enum app.plan: replaces 'paid' by 'something', which is no label of it; use one of"
                        + " [free, pro]");
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro").replacing("paid", "paid")))
                .containsExactly("enum app.plan: replaces 'paid' by 'paid', which is the same; use one of [free, pro]");
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro").replacing("pro", "fre")))
                .containsExactly("enum app.plan: replaces 'pro' by 'fre', which is no label of it; use 'free'");
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro")
                        .replacing("paid", "pro")
                        .replacing("pro", "paid")))
                .isEmpty();
        assertThat(problems(PgEnum.enumType(APP, "plan", "free", "pro")
                        .renamedValue("free", "trial")
                        .replacing("pro", "trial")))
                .isEmpty();
    }

    @Test
    void sequences() {
        assertThat(problems(Sequence.sequence(APP, "s").as(Types.numeric())))
                .containsExactly("sequence app.s: cannot count in numeric; use smallint(), integer() or bigint()");
        assertThat(problems(Sequence.sequence(APP, "s")
                        .counting(how -> how.minimum(5).maximum(5))))
                .containsExactly("sequence app.s: has a minimum that is not below its maximum; give minimum or maximum"
                        + " another value");
        assertThat(problems(Sequence.sequence(APP, "s")
                        .counting(how -> how.startingAt(0).maximum(9))))
                .containsExactly("sequence app.s: starts at 0, outside of 1 to 9; give startingAt, minimum or maximum"
                        + " another value");
        assertThat(problems(Sequence.sequence(APP, "s").as(Types.smallint()).counting(how -> how.maximum(40_000))))
                .containsExactly("sequence app.s: has bounds that do not fit smallint; use a wider type or narrower"
                        + " bounds");
        assertThat(problems(Sequence.sequence(APP, "s").counting(how -> how.cached(0))))
                .containsExactly("sequence app.s: caches 0 values; give cached a value of 1 or more");
        assertThat(problems(Sequence.sequence(APP, "s").ownedBy(() -> null)))
                .containsExactly("sequence app.s: belongs to null; the table's instance must be a static final field of"
                        + " its class");
        var table = new Built("t", t -> t.with("a", integer()));
        Schema other = Schema.schema("other");
        assertThat(problems(
                        table,
                        other,
                        Sequence.sequence(other, "s")
                                .ownedBy(() -> table.columns().get(0))))
                .containsExactly("sequence other.s: belongs to a column of another schema, app.t.a; put both into one"
                        + " schema");
    }

    @Test
    void columns() {
        assertThat(inTable(t -> t.with("c", text().identity())))
                .containsExactly("column app.t.c: is an identity of type text; use smallint(), integer() or bigint()");
        assertThat(inTable(t -> t.with("c", integer().nullable().identity())))
                .containsExactly("column app.t.c: is an identity and nullable; leave out nullable()");
        assertThat(inTable(t -> t.with("c", integer().defaultTo(1).identity())))
                .containsExactly("column app.t.c: is an identity and has a default; leave out one of the two");
        assertThat(inTable(t -> t.with("c", integer().defaultTo(1).generatedAs(DSL.inline(1)))))
                .containsExactly("column app.t.c: is generated and has a default or an identity; leave out all but one"
                        + " of them");
        assertThat(inTable(t -> t.with("c", integer().collate("C"))))
                .containsExactly("column app.t.c: has a collation and is of type integer; leave out collate(...)");
        assertThat(inTable(t -> t.with("c", text().nullable().defaultTo("x").array())))
                .containsExactly("column app.t.c: says nullable(), a default or the like before array(); say it after"
                        + " array()");
        assertThat(inTable(t -> t.with("c", text().array().nullable()))).isEmpty();
        assertThat(inTable(t -> t.with("c", varchar(0))))
                .containsExactly("column app.t.c: has a length or precision of 0; use a value from 1 to 10485760");
        assertThat(inTable(t -> t.with("c", Types.time(7))))
                .containsExactly("column app.t.c: has a length or precision of 7; use a value from 0 to 6");
    }

    @Test
    void generatedColumns() {
        assertThat(inTable(t -> {
                    Column<Integer> a = t.with("a", integer());
                    Column<Integer> b = t.with("b", integer().generatedAs(a.plus(1)));
                    t.with("c", integer().generatedAs(b.plus(1)));
                }))
                .containsExactly("column app.t.c: is generated from the generated column app.t.b; write the expression"
                        + " of that column out");
        PgEnum<String> plan = PgEnum.enumType(APP, "plan", "free");
        assertThat(problems(plan, new Built("t", t -> {
                    Column<String> a = t.with("a", enumOf(plan));
                    t.with("b", enumOf(plan).virtualAs(a));
                    t.with("c", bool().virtualAs(DSL.field(a.isNull())));
                })))
                .containsExactly(
                        "column app.t.b: is virtual and of type app.plan; use a built-in type, or generatedAs(...)",
                        "column app.t.b: is virtual and reads app.t.a of type app.plan; use generatedAs(...): a virtual"
                                + " column can only use built-in types",
                        "column app.t.c: is virtual and reads app.t.a of type app.plan; use generatedAs(...): a virtual"
                                + " column can only use built-in types");
        assertThat(inTable(t -> {
                    Column<Integer> a = t.with("a", integer());
                    Column<Integer> b = t.with("b", integer().virtualAs(a.plus(1)));
                    t.index("i").on(b);
                    t.unique("u", b);
                    t.index("w").on(a).where(b.gt(0));
                }))
                .containsExactly(
                        "index app.t.i: is over the virtual column app.t.b; use generatedAs(...) for that column",
                        "unique constraint app.t.u: is over the virtual column app.t.b; use generatedAs(...) for that"
                                + " column",
                        "index app.t.w: is over the virtual column app.t.b; use generatedAs(...) for that column");
        var users = new Built("users", t -> t.primaryKey(t.with("id", integer())));
        assertThat(problems(users, new Built("t", t -> {
                    Column<Integer> a = t.with("a", integer());
                    Column<Integer> b = t.with("b", integer().generatedAs(a.plus(1)));
                    t.foreignKey("f", b)
                            .references(() -> (Column<?>) users.columns().get(0))
                            .onDelete(ReferentialAction.SET_NULL);
                    t.foreignKey("g", b)
                            .references(() -> (Column<?>) users.columns().get(0))
                            .onDelete(ReferentialAction.CASCADE);
                })))
                .containsExactly("foreign key app.t.f: would set the generated column app.t.b; leave out onUpdate, and"
                        + " use CASCADE, RESTRICT or NO_ACTION in onDelete");
    }

    @Test
    void expressions() {
        var other = new Built("other", t -> t.with("o", integer()));
        Column<?> foreign = other.columns().get(0);
        assertThat(problems(other, new Built("t", t -> t.check("c", foreign.isNull()))))
                .containsExactly(
                        "check app.t.c: names a column of another table, app.other.o; use columns of app.t" + " only");
        assertThat(inTable(t -> t.check("c", t.with("a", integer()).eq((Integer) null))))
                .containsExactly("check app.t.c: compares with null, which is never true; use isNull() or isNotNull()");
        assertThat(inTable(t -> t.check("c", Expressions.sqlCondition("true", "a"))))
                .containsExactly(
                        "check app.t.c: is said to need a; name columns, tables, views, enums, sequences or functions of"
                                + " the schema");
        assertThat(inTable(t -> t.check("c", DSL.condition("'\uE0A5' <> ''"))))
                .containsExactly("check app.t.c: holds the character U+E0A5, which is not possible in an expression;"
                        + " leave it out");
        assertThat(inTable(t -> t.check("c", Expressions.sqlCondition("true", Sequence.sequence(APP, "missing")))))
                .containsExactly("sequence app.missing: is not part of the database, and is needed by check app.t.c;"
                        + " list it in Database.of(...)");
    }

    @Test
    void views() {
        var other = new Built("other", t -> t.with("o", typeNamed("public.citext")));
        Column<?> o = other.columns().get(0);
        assertThat(problems(View.view(APP, "v"))).containsExactly("view app.v: selects nothing; say .as(...)");
        assertThat(problems(other, View.view(APP, "v").as(DSL.select(o, o).from(other.itself()))))
                .containsExactly("view app.v: has two columns of one name: o, o; give one another name, .as(\"...\")");
        assertThat(problems(
                        other, View.view(APP, "v").as(DSL.select(DSL.asterisk()).from(other.itself()))))
                .contains("view app.v: selects *, whose meaning changes with the table; name the columns");
        assertThat(problems(
                        other,
                        View.view(APP, "v")
                                .as(DSL.select(o).from(other.itself()))
                                .commentOn("p", "What?")))
                .containsExactly("view app.v: has a comment on p, which it does not show; name one of its columns");
        View first = View.view(APP, "first");
        View second = View.view(APP, "second");
        first.as(() -> DSL.select(DSL.inline(1).as("one")).from(second));
        second.as(() -> DSL.select(DSL.inline(1).as("one")).from(first));
        assertThat(problems(first, second))
                .singleElement()
                .asString()
                .contains("depends on itself: app.first -> app.second -> app.first; write one of them without the"
                        + " other");
    }
}
