package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with wrong input: one clear message, the documented exit code, and nothing written. */
class WrongInputTest {

    private static final String NAME = "final Column<String> name = column(\"name\", text().nullable());";

    private static final String TITLE = "final Column<String> title = column(\"title\", text().nullable());";

    @TempDir
    private Path folder;

    @Test
    void aWrongClassNameIsNamedWithTheNearest() {
        TestProject project = new TestProject(folder)
                .schema(NAME)
                .write("ashlar.properties", "database.class = shop.Shopp\nsources = src\n");
        TestProject.assertUsage(folder, project.run("generate"), "shop.Shopp", "shop.Shop");
    }

    @Test
    void aClassThatIsNoSchemaIsRefused() {
        TestProject project = new TestProject(folder)
                .source("package shop; public final class Shop { public static String database() { return \"no\"; } }");
        TestProject.assertUsage(
                folder, project.run("generate"), "shop.Shop.database() gives java.lang.String", "Database.of(...)");
    }

    @Test
    void sourcesThatDoNotCompileAreShownAsTheCompilerShowsThem() {
        TestProject project = new TestProject(folder).schema("final int x = \"no\";");
        TestProject.assertUsage(folder, project.run("generate"), "Shop.java:", "incompatible types");
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
        TestProject.assertUsage(
                folder,
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
            assertThat(TestProject.query(database, "SELECT to_regclass('public.items')"))
                    .isNull();
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
        TestProject.assertUsage(
                folder,
                new TestProject(folder).schema(NAME).run("generate", "Add Amount"),
                "'Add Amount' is no name",
                "add_credits");
    }

    @Test
    void aSourceThatIsNoneIsRefused() {
        TestProject.assertUsage(
                folder,
                new TestProject(folder).schema(NAME).run("diff", "nowhere", "dsl"),
                "'nowhere' is no schema source");
    }
}
