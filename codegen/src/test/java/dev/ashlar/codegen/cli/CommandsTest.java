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
            assertThat(project.run(database.address(), "verify").exit()).isZero();

            Ended refused = project.run(database.address(), "revert");
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err()).contains("--accept").contains("public.items.amount");
            assertThat(project.run(database.address(), "revert", "--accept", "public.items.amount")
                            .out())
                    .contains("from version 2 to version 1");

            execute(database, "ALTER TABLE public.items ADD COLUMN by_hand integer");
            execute(database, "CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
            Ended drifted = project.run(database.address(), "verify");
            assertThat(drifted.exit()).isEqualTo(5);
            assertThat(drifted.out()).contains("by_hand").contains("not managed: function");
        }
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
        TestProject project = new TestProject(folder)
                .schema("final Unique once = unique(column(\"name\", text().nullable())).nullsNotDistinct();");
        assertUsage(project.run("generate"), "needs PostgreSQL 15", "target.version is 14");
    }

    @Test
    void aWrongClassNameIsNamedWithTheNearest() {
        TestProject project = new TestProject(folder)
                .schema(NAME)
                .write("ashlar.properties", "database.class = shop.Shopp\nsources = src\n");
        assertUsage(project.run("generate"), "shop.Shopp", "shop.Shop");
    }

    @Test
    void aClassThatIsNoSchemaIsRefused() {
        TestProject project = new TestProject(folder)
                .source("package shop; public final class Shop { public static String database() { return \"no\"; } }");
        assertUsage(project.run("generate"), "shop.Shop.database() gives java.lang.String", "Database.of(...)");
    }

    @Test
    void sourcesThatDoNotCompileAreShownAsTheCompilerShowsThem() {
        TestProject project = new TestProject(folder).schema("final int x = \"no\";");
        assertUsage(project.run("generate"), "Shop.java:", "incompatible types");
    }

    @Test
    void allProblemsOfASchemaAreShownAtOnce() {
        TestProject project = new TestProject(folder).source("""
            package shop;

            import static dev.ashlar.dsl.Types.*;
            import static org.jooq.impl.DSL.select;
            import dev.ashlar.dsl.*;

            public final class Shop {
                static final Schema PUBLIC = Schema.schema("public");
                static final View A = View.view(PUBLIC, "a");
                static final View B = View.view(PUBLIC, "b");

                static final class Items extends Table {
                    final Column<Integer> id = column("id", integer());
                    final Check check = check("never", id.eq((Integer) null));
                    Items() { super(PUBLIC, "items"); }
                }

                public static Database database() {
                    A.as(() -> select(B.column("x", org.jooq.impl.SQLDataType.INTEGER)).from(B));
                    B.as(() -> select(A.column("x", org.jooq.impl.SQLDataType.INTEGER)).from(A));
                    return Database.of(PUBLIC, A, B, new Items(), Sequence.sequence(PUBLIC, "items"));
                }
            }
            """);
        assertUsage(
                project.run("generate"),
                "check public.items.never: compares with null",
                "has the name of",
                "depends on itself: public.a -> public.b -> public.a");
    }

    @Test
    void aTamperedFileStopsEverything() throws IOException, SQLException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        Path script = project.path("db/V0001__base.sql");
        Files.writeString(script, Files.readString(script) + "SELECT 1;\n");
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            Ended applied = project.run(database.address(), "apply");
            assertThat(applied.exit()).isEqualTo(8);
            assertThat(applied.err()).contains("V0001__base.sql").doesNotContain("\tat ");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT to_regclass('public.items')")) {
                rows.next();
                assertThat(rows.getString(1)).isNull();
            }
        }
        assertThat(project.run("check").exit()).isEqualTo(8);
        assertThat(project.run("generate").exit()).isEqualTo(8);
    }

    @Test
    void aMissingSnapshotIsNamed() throws IOException {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        Files.delete(project.path("db/snapshots/0001.json"));
        Ended ended = project.schema(TITLE).run("generate");
        assertThat(ended.exit()).isEqualTo(8);
        assertThat(ended.err()).contains("snapshots/0001.json").doesNotContain("\tat ");
    }

    @Test
    void anUnreachableServerIsOneLine() {
        TestProject project = new TestProject(folder).schema(NAME);
        project.run("generate", "base");
        Ended ended = project.run("apply", "--url", "jdbc:postgresql://127.0.0.1:1/none", "--user", "nobody");
        assertThat(ended.exit()).isEqualTo(9);
        assertThat(ended.err()).doesNotContain("\tat ");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertUsage(
                new TestProject(folder).schema(NAME).run("generate", "Add Amount"),
                "'Add Amount' is no name",
                "add_credits");
    }

    @Test
    void aSourceThatIsNoneIsRefused() {
        assertUsage(
                new TestProject(folder).schema(NAME).run("diff", "nowhere", "dsl"), "'nowhere' is no schema source");
    }

    private void assertUsage(Ended ended, String... words) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(words).doesNotContain("\tat ");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
