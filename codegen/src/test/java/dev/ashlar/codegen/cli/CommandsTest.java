package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them, with right and wrong input. */
class CommandsTest {

    private static final String NAME = "final Column<String> name = column(\"name\", text().nullable());";
    private static final String TITLE = "final Column<String> title = column(\"title\", text().nullable());";

    @TempDir
    private Path folder;

    @Test
    void theWholeWay() throws SQLException {
        TestProject project = new TestProject(folder).schema(NAME);
        Ended generated = project.run("generate", "base");
        assertThat(generated.exit()).as(generated.err()).isZero();
        assertThat(generated.out())
                .contains("V0001 base, proved on PostgreSQL", "db/V0001__base.sql", "accessors in gen");
        assertThat(project.path("gen/shop/db/tables/Items.java")).exists();
        assertThat(project.run("generate").out()).startsWith("no change since version 1");
        assertThat(project.run("check").exit()).isZero();

        project.schema(NAME + "final Column<Integer> amount = column(\"amount\", integer().defaultTo(0));");
        assertThat(project.run("check").exit()).isEqualTo(3);
        assertThat(project.run("diff").out()).contains("ADD COLUMN amount integer DEFAULT 0 NOT NULL");
        assertThat(project.run("diff", "--output", "json").out()).contains("\"column public.items.amount\"");
        assertThat(project.run("diff", "--reverse").out()).contains("DROP COLUMN amount");
        assertThat(project.run("generate", "add_amount").exit()).isZero();

        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            assertThat(project.run(database.address(), "status").out()).contains("at version 0", "pending");
            assertThat(project.run(database.address(), "apply").out()).contains("from version 0 to version 2");
            assertThat(project.run(database.address(), "apply").out()).contains("nothing to do");
            assertThat(project.run(database.address(), "drift").exit()).isZero();

            Ended refused = project.run(database.address(), "revert");
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err()).contains("--accept").contains("public.items.amount");
            assertThat(project.run(database.address(), "revert", "--accept", "public.items.amount")
                            .out())
                    .contains("from version 2 to version 1");

            execute(database, "ALTER TABLE public.items ADD COLUMN by_hand integer");
            execute(database, "CREATE CONVERSION public.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
            Ended drifted = project.run(database.address(), "drift");
            assertThat(drifted.exit()).isEqualTo(5);
            assertThat(drifted.out())
                    .contains("  unexpected: column public.items.by_hand\n      expected: absent\n"
                            + "      actual: integer, may be null\n      wanted: absent\n")
                    .contains("  not managed: conversion public.c\n")
                    .doesNotContain("Def[");
            execute(database, """
                    ALTER TABLE public.items DROP COLUMN by_hand, DROP CONSTRAINT items_pkey, ALTER name TYPE varchar(9);
                    CREATE TABLE public.more (a integer, b text DEFAULT 'x')""");
            assertThat(project.run(database.address(), "drift").out())
                    .contains(
                            "  missing: primary key public.items.items_pkey\n      expected: (id)\n      actual: absent\n",
                            "  different: column public.items.name\n      expected: type text\n"
                                    + "      actual: type varchar(9)\n      wanted: type text\n",
                            "  unexpected: table public.more\n      expected: absent\n      actual: columns a, b\n")
                    .doesNotContain("Def[");
        }
    }

    @Test
    void whatOnlyIsPrintedDifferentlyIsNoDrift() throws SQLException {
        TestProject project = new TestProject(folder).schema("""
            final Column<String> tier = column("tier", varchar(20));
            final Check known = check("tier_known", tier.in("free", "paid"));
            """);
        project.run("generate", "base");
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            project.run(database.address(), "apply");
            String text = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'tier_known'";
            String printed = TestProject.query(database, text);
            String again = "ALTER TABLE public.items DROP CONSTRAINT tier_known, ADD CONSTRAINT tier_known ";
            execute(database, again + printed);
            assertThat(TestProject.query(database, text)).isNotEqualTo(printed);
            Ended same = project.run(database.address(), "drift");
            assertThat(same.exit()).as(same.out()).isZero();

            execute(database, again + "CHECK (tier IN ('free', 'other'))");
            Ended drifted = project.run(database.address(), "drift");
            assertThat(drifted.exit()).isEqualTo(5);
            assertThat(drifted.out())
                    .contains("  different: check public.items.tier_known\n      expected: condition ")
                    .doesNotContain("Def[");

            // Cannot be built on the scratch server alone, as base types are not managed.
            execute(database, """
                    CREATE TYPE public.odd;
                    CREATE FUNCTION public.odd_in(cstring) RETURNS public.odd LANGUAGE internal STRICT AS 'int4in';
                    CREATE FUNCTION public.odd_out(public.odd) RETURNS cstring LANGUAGE internal STRICT AS 'int4out';
                    CREATE TYPE public.odd (INPUT = public.odd_in, OUTPUT = public.odd_out, LIKE = integer);
                    CREATE VIEW public.v AS SELECT '1'::public.odd AS f""");
            assertThat(project.run(database.address(), "drift").exit()).isEqualTo(5);
        }
    }

    @Test
    void aProofMeetsRowsInTheWayWithRowsThatFit() throws IOException {
        TestProject project = new TestProject(folder).source(tiers("\"free\", \"paid\"", "text().nullable()", ""));
        Ended first = project.run("generate", "base");
        assertThat(first.exit()).as(first.err()).isZero();
        project.source(tiers("\"free\"", "text()", "final Column<Integer> total = column(\"total\", integer());"));
        Ended generated = project.run("generate", "fewer");
        assertThat(generated.exit()).as(generated.err()).isZero();
        String users = "rows of public.users hold a value of public.tier that goes: 'paid'";
        assertThat(generated.out())
                .contains(
                        "  proved with rows that fit both versions only: public.users: " + users + "\n",
                        "  proved without rows: public.lines: refers to public.orders, which is empty\n",
                        "  proved without rows: public.orders: column \"total\" of relation \"orders\" contains null"
                                + " values\n");
        assertThat(Files.readString(project.path("db/V0002__fewer.sql")).replace("\n--     ", " "))
                .contains("""
                        rows of 1 of 3 tables compared.
                        -- With rows that fit both versions only: public.users (%s)
                        -- Left empty: public.lines (refers to public.orders, which is empty)
                        -- Left empty: public.orders (column "total" of relation "orders" contains null values)
                        """.formatted(users))
                .doesNotContain("inline_code_block");
        assertThat(project.run("check").exit()).isZero();
    }

    private static String tiers(String labels, String note, String more) {
        return """
            package shop;

            import static dev.ashlar.dsl.Types.*;
            import dev.ashlar.dsl.*;

            public final class Shop {
                static final Schema PUBLIC = Schema.schema("public");
                static final PgEnum<String> TIER = PgEnum.enumType(PUBLIC, "tier", %s);
                static final Orders ORDERS = new Orders();

                static final class Users extends Table {
                    final Column<String> tier = column("tier", enumOf(TIER));
                    final Column<String> note = column("note", %s);
                    Users() { super(PUBLIC, "users"); }
                }

                static final class Orders extends Table {
                    final Column<Integer> id = column("id", integer());
                    %s
                    final PrimaryKey key = primaryKey(id);
                    Orders() { super(PUBLIC, "orders"); }
                }

                static final class Lines extends Table {
                    final Column<Integer> order = column("order_id", integer());
                    final ForeignKey of = foreignKey(order).references(() -> ORDERS.id);
                    Lines() { super(PUBLIC, "lines"); }
                }

                public static Database database() {
                    return Database.of(PUBLIC, TIER, new Users(), ORDERS, new Lines());
                }
            }
            """.formatted(labels, note, more);
    }

    @Test
    void aRenameThatNobodyDeclaredIsAsked() {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        List<String> before = project.schema(TITLE).written();

        Ended asked = project.run("generate");
        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err()).contains(".renamedFrom(\"name\")").contains("--accept 'public.items.name'");
        assertThat(project.written()).isEqualTo(before);

        assertThat(project.run("generate", "--accept", "public.items.name").exit())
                .isZero();
    }

    @Test
    void aRenamedTableIsDeclaredInItsConstructor() throws IOException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        String renamed = Files.readString(project.path("src/shop/Shop.java")).replace("\"items\"", "\"things\"");
        Ended asked = project.source(renamed).run("generate");
        assertThat(asked.exit()).isEqualTo(4);
        String line = "renamedFrom(\"items\");";
        assertThat(asked.err())
                .contains("in the constructor of table public.things, behind super(...):  " + line + "\n");
        project.source(renamed.replace("\"things\");", "\"things\"); " + line));
        assertThat(project.run("generate").exit()).isZero();
        assertThat(project.path("db/V0002__rename_things.sql")).content().contains("RENAME TO things");
    }

    @Test
    void anAcceptedAddressMustBeOne() {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        List<String> before = project.schema(TITLE).written();
        Ended wrong = project.run("generate", "--accept", "public.items.nam");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("--accept 'public.items.nam' names no object that goes", "did you mean public.items.name?");
        Ended empty = project.run("generate", "--accept", "");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("--accept is empty");
        assertThat(project.written()).isEqualTo(before);
    }

    @Test
    void anAddressIsAcceptedAsItIsShown() {
        TestProject project =
                new TestProject(folder).schema("final Column<String> name = column(\"na\\nme\", text().nullable());");
        project.run("generate", "base");
        project.schema(TITLE);
        Ended asked = project.run("generate");
        assertThat(asked.err()).contains(".renamedFrom(\"na\\nme\")", "--accept 'public.items.\"na\\nme\"'");
        Ended accepted = project.run("generate", "--accept", "public.items.\"na\\nme\"");
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("  loses public.items.\"na\\nme\": ");
    }

    @Test
    void aNameThatIsNoneIsRefusedWithoutAChangeToo() {
        TestProject project = new TestProject(folder).schema(NAME);
        assertThat(project.run("generate").out())
                .startsWith("V0001 add_items, ")
                .contains("db/V0001__add_items.sql", "db/checksums.txt");
        Ended wrong = project.run("generate", "Bad Name!");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("'Bad Name!' is no name for a migration");
    }

    @Test
    void aScratchUserNeedsAServer() {
        TestProject.assertUsage(
                folder,
                new TestProject(folder).schema(NAME).run("generate", "--scratch-user", "me"),
                "--scratch-user needs a server: add --scratch-url, or scratch.url");
    }

    @Test
    void aMissingSourceFolderIsNamed() {
        TestProject project =
                new TestProject(folder).write("ashlar.properties", "database.class = shop.Shop\nsources = nope\n");
        TestProject.assertUsage(folder, project.run("generate"), "there is no source folder " + folder.resolve("nope"));
    }

    @Test
    void aDroppedViewGivesItsMigrationItsName() throws IOException {
        String view = "static final View OPEN = View.view(PUBLIC, \"open_items\")"
                + ".as(() -> org.jooq.impl.DSL.select(org.jooq.impl.DSL.inline(1).as(\"one\")));";
        TestProject project = new TestProject(folder).schema(NAME);
        String without = Files.readString(project.path("src/shop/Shop.java"));
        project.source(without.replace("static final class Items", view + "static final class Items")
                .replace("new Items())", "new Items(), OPEN)"));
        assertThat(project.run("generate", "base").exit()).isZero();
        assertThat(project.source(without).run("generate").out()).startsWith("V0002 drop_open_items, ");
    }

    @Test
    void aDeclaredRenameKeepsTheColumn() throws IOException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        project.schema(TITLE.replace("nullable())", "nullable()).renamedFrom(\"name\")"));
        assertThat(project.run("generate", "rename").exit()).isZero();
        assertThat(Files.readString(project.path("db/V0002__rename.sql"))).contains("RENAME COLUMN name TO title");
    }

    @Test
    void whatIsLostBesidesValuesIsPrinted() {
        String computed = "final Column<String> copy = column(\"copy\", text().nullable().generatedAs(name));";
        TestProject project = new TestProject(folder).schema(NAME.replace("text()", "varchar(10)") + computed);
        project.run("generate", "base");
        Ended generated =
                project.schema(NAME.replace("text()", "varchar(20)") + computed).run("generate", "longer");
        assertThat(generated.out())
                .contains(
                        "  besides public.items.copy: the column moves to the end of its table,", "GRANT them again\n");
        project.schema(NAME.replace("text()", "varchar(30)") + computed);
        assertThat(project.run("generate", "longest", "--output", "json").out())
                .contains("\"sideEffects\"", "public.items.copy: the column moves");
    }

    @Test
    void aConversionThatNobodyDeclaredIsAsked() {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        project.schema("final Column<Integer> name = column(\"name\", integer().nullable());");
        Ended asked = project.run("generate");
        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err()).contains(".convertingFrom(").contains("column public.items.name");
    }

    @Test
    void aNewerServerThanTheTargetIsRefused() {
        TestProject project = new TestProject(folder).schema("""
                        final Unique once = unique(column("name", text().nullable())).nullsNotDistinct();
                        final Column<Integer> next = column("next", integer().virtualAs(id.plus(1)));
                        final Column<Integer> other = column("other", integer());
                        final Index idx = uniqueIndex("idx").on(other).nullsNotDistinct();
                        final Column<Integer> to = column("to", integer().nullable());
                        final ForeignKey parent = foreignKey(to).references(() -> id).onDelete(ForeignKey.SET_NULL, to);
                        """);
        TestProject.assertUsage(
                folder,
                project.run("generate"),
                "column public.items.next: a virtual generated column needs PostgreSQL 18\n",
                "unique constraint public.items.items_name_key: NULLS NOT DISTINCT needs PostgreSQL 15\n",
                "index public.items.idx: NULLS NOT DISTINCT needs PostgreSQL 15\n",
                "foreign key public.items.items_to_fkey: ON DELETE of some columns only needs PostgreSQL 15\n",
                "target.version is 14");
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
