package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command drift, and apply on a database that has drifted. */
class DriftTest {

    private static final String NAME = "final Column<String> name = column(\"name\", varchar(20).nullable());";

    @TempDir
    private Path folder;

    private ScratchServer server;
    private ScratchDatabase database;
    private TestProject project;

    @BeforeEach
    void applied() {
        server = ScratchServer.embedded();
        database = server.newDatabase();
        project = new TestProject(folder).schema(NAME);
        run("generate", "base");
        assertThat(run("apply").exit()).isZero();
    }

    @AfterEach
    void stop() {
        database.close();
        server.close();
    }

    private Ended run(String... arguments) {
        return arguments[0].equals("generate") ? project.run(arguments) : project.run(database.address(), arguments);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void isToldThreeWays() throws SQLException {
        assertThat(run("drift").out()).startsWith("the database is what version 1 says");
        execute("ALTER TABLE public.items ALTER name TYPE varchar(30), DROP CONSTRAINT items_pkey");
        execute("CREATE INDEX by_hand ON public.items (name)");
        project.schema("final Column<String> name = column(\"name\", text().nullable());");
        Ended told = run("drift");
        assertThat(told.exit()).isEqualTo(5);
        assertThat(told.out()).isEqualToNormalizingNewlines("""
            the database is not what version 1 says:
              different: column public.items.name
                  expected: type varchar(20)
                  actual: type varchar(30)
                  wanted: type text
              missing: primary key public.items.items_pkey
                  expected: (id)
                  actual: absent
                  wanted: (id)
              unexpected: index public.items.by_hand
                  expected: absent
                  actual: (name)
                  wanted: absent
            """);
        assertThat(run("drift", "--output", "json").out().replaceAll("\\s+", " "))
                .contains("{ \"actual\" : \"type varchar(30)\", \"difference\" : \"different\","
                        + " \"expected\" : \"type varchar(20)\", \"object\" : \"column public.items.name\","
                        + " \"wanted\" : \"type text\" }");

        project.source("package shop; no Java");
        Ended without = run("drift");
        assertThat(without.exit()).isEqualTo(5);
        assertThat(without.err()).contains("what the sources want is left out: ");
        assertThat(without.out()).contains("actual: type varchar(30)").doesNotContain("wanted");
        project.write("ashlar.properties", "migrations = db\n");
        assertThat(run("drift").err()).doesNotContain("left out");
    }

    @Test
    void keepsApplyFromRunning() throws SQLException {
        project.schema(NAME + "final Column<Integer> more = column(\"more\", integer().nullable());");
        run("generate", "more");
        execute("ALTER TABLE public.items ADD COLUMN by_hand integer");
        Ended refused = run("apply");
        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.err())
                .contains(
                        "nothing was run: the database is not what version 1 says:\n"
                                + "  unexpected: column public.items.by_hand\n",
                        "apply --drift-check off")
                .doesNotContain("wanted", "\tat ");
        assertThat(run("status").out()).contains("the database is at version 1");
        String nowhere = "--scratch-url=jdbc:postgresql://127.0.0.1:1/none";
        Ended needed = run("apply", "--drift-check", "on", nowhere);
        assertThat(needed.exit()).isEqualTo(9);
        assertThat(needed.err()).contains("the scratch server at jdbc:postgresql://127.0.0.1:1/none cannot be reached");
        assertThat(run("apply", "--ignore", "public.items.by_*").exit()).isZero();
        assertThat(run("apply").err()).doesNotContain("looking for drift");
    }

    @Test
    void isNotLookedForWhereItCannotBe() throws SQLException {
        project.schema(NAME + "final Column<Integer> more = column(\"more\", integer().nullable());");
        run("generate", "more");
        execute("ALTER TABLE public.items ADD COLUMN by_hand integer");
        Ended told = run("apply", "--scratch-url=jdbc:postgresql://127.0.0.1:1/none");
        assertThat(told.exit()).isZero();
        assertThat(told.err()).contains("drift is not looked for, as there is no scratch server: ");

        assertThat(run("revert", "--accept", "public.items.more").exit()).isZero();
        assertThat(run("apply").exit()).isEqualTo(5);
        assertThat(run("apply", "--drift-check", "off").exit()).isZero();
    }

    @Test
    void countsOnlyInWhatIsCompared() throws SQLException {
        execute("CREATE SCHEMA other; CREATE TABLE other.t (); CREATE TABLE public.tmp_a (id integer PRIMARY KEY);"
                + "CREATE FUNCTION other.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        assertThat(run("drift").exit()).isEqualTo(5);
        assertThat(run("drift", "--schema", "public").out())
                .contains("table public.tmp_a")
                .doesNotContain("other");
        Ended nowhere = run("drift", "--schema", "nowhere");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no schema 'nowhere' with anything in it");
        assertThat(run("drift", "--schema", "public", "--ignore", "table public.tmp_*", "--strict")
                        .exit())
                .isZero();
        assertThat(run("drift", "--ignore", "public.tmp_?", "--ignore", "other").exit())
                .isZero();
        Ended empty = run("drift", "--ignore", "");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("--schema or --ignore is empty");
    }
}
