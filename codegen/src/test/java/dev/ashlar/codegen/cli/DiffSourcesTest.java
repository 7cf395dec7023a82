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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command diff between sources of all sorts. */
class DiffSourcesTest {

    private static final String BEFORE = """
        -- as pg_dump writes it
        \\restrict abc
        SET check_function_bodies = false;
        CREATE TABLE public.items (id integer NOT NULL, name varchar(10));
        CREATE SEQUENCE public.items_id_seq OWNED BY public.items.id;
        ALTER TABLE public.items ALTER COLUMN id SET DEFAULT nextval('public.items_id_seq');
        COPY public.items (id, name) FROM stdin;
        1	a;b'
        \\.
        ALTER TABLE public.items OWNER TO nobody_knows;
        CREATE VIEW public.names AS SELECT name FROM public.items WHERE name IN ('a', 'b');
        \\unrestrict abc
        """;
    private static final String AFTER = """
        CREATE TABLE public.items (id serial, name varchar(20) CHECK (name IN ('a', 'b')), amount integer);
        CREATE VIEW public.names AS SELECT name, amount FROM public.items WHERE name IN ('a', 'b');
        """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Ended diff(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return TestProject.outside(all);
    }

    private static String run(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return sql;
    }

    @Test
    void betweenScriptsAndDatabases() throws IOException, SQLException {
        Path before = write("a.sql", BEFORE);
        Path after = write("b/1.sql", AFTER);
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase()) {
            Ended forward = diff(before.toString(), folder.resolve("b").toString());
            assertThat(forward.exit()).as(forward.err()).isZero();
            assertThat(forward.out())
                    .contains(
                            "ADD COLUMN amount integer",
                            "ALTER COLUMN name TYPE varchar(20)",
                            "DROP VIEW public.names");
            Ended back = diff(before.toString(), folder.resolve("b").toString(), "--reverse");
            assertThat(back.out()).contains("DROP COLUMN amount");

            try (Connection connection = database.connect()) {
                run("CREATE ROLE nobody_knows", connection);
                run(Files.readString(after), connection);
                assertThat(fromDatabase(database, after)).startsWith("-- no difference");
                run(back.out(), connection);
                assertThat(fromDatabase(database, before)).startsWith("-- no difference");
                run(forward.out(), connection);
                assertThat(fromDatabase(database, after)).startsWith("-- no difference");
            }
        }
    }

    private String fromDatabase(ScratchDatabase database, Path to) {
        return ConnectionOptions.withPassword(
                database.address().password(),
                () -> diff(
                                database.address().url(),
                                to.toString(),
                                "--user=" + database.address().user())
                        .out());
    }

    /** A check as it is written, and as a server prints what it printed of it once it has read it again. */
    @Test
    void whatOnlyIsPrintedDifferentlyMakesNoStatement() throws IOException, SQLException {
        String table = """
            CREATE FUNCTION public.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
            CREATE TABLE public.items (tier varchar(9), CONSTRAINT known CHECK (tier IN ('a', 'b')));
            CREATE VIEW public.free AS SELECT public.one() AS one, tier FROM public.items WHERE tier IN ('a', 'b');
            """;
        Path before = write("a.sql", table);
        Path printed = write("printed.sql", table + """
            ALTER TABLE public.items DROP CONSTRAINT known, ADD COLUMN more integer, ADD CONSTRAINT known
                CHECK (((tier)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])));
            """);
        Ended forward = diff(before.toString(), printed.toString());
        assertThat(forward.out()).contains("ADD COLUMN more").doesNotContain("CHECK", "VIEW");

        Path other = write("other.sql", table.replace("'b')));", "'c')));"));
        Ended real = diff(before.toString(), other.toString());
        assertThat(real.out()).contains("ADD CONSTRAINT known CHECK").doesNotContain("VIEW");
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            run(table, connection);
            run(real.out(), connection);
            assertThat(fromDatabase(database, other)).startsWith("-- no difference");
            Path applied = write("applied.sql", table + real.out());
            assertThat(diff(applied.toString(), other.toString()).out()).startsWith("-- no difference");
            assertThat(diff(other.toString(), applied.toString()).out()).startsWith("-- no difference");
        }
    }

    @Test
    void manyPairsGoOnAfterOneThatFails() throws IOException {
        Path before = write("a.sql", BEFORE);
        Path after = write("b.sql", AFTER);
        Path broken = write("c.sql", "CREATE TABLE t (\n  id integer\n);\n\nCREATE TABLE t (id integer);");
        Path out = folder.resolve("out");
        Path pairs = write(
                "pairs.txt",
                "# three\n%s %s %s\n%s\t%s\t%s\n\n%s %s %s\n"
                        .formatted(
                                before,
                                broken,
                                out.resolve("1"),
                                before,
                                after,
                                out.resolve("2"),
                                before,
                                before,
                                out.resolve("3")));
        Ended ended = diff("--pairs", pairs.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("2 of 3 pairs compared, 1 failed");
        assertThat(ended.err()).contains("c.sql, line 5: the scratch server refused a statement", "already exists");
        assertThat(out.resolve("1/forward.sql")).doesNotExist();
        assertThat(out.resolve("1/result.json")).content().contains("\"failure\"");
        assertThat(out.resolve("2/forward.sql")).content().contains("ADD COLUMN amount integer");
        assertThat(out.resolve("2/reverse.sql")).content().contains("DROP COLUMN amount");
        assertThat(out.resolve("2/result.json")).content().contains("\"notManagedInFrom\"");
        assertThat(out.resolve("3/forward.sql")).isEmptyFile();
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        Path script = write("a.sql", BEFORE);
        Ended ended = diff("jdbc:postgresql://127.0.0.1:1/none?options=secret", script.toString());
        assertThat(ended.exit()).isEqualTo(9);
        assertThat(ended.err())
                .contains("jdbc:postgresql://127.0.0.1:1/none cannot be read: Connection to 127.0.0.1:1 refused")
                .doesNotContain("secret", "\tat ");
    }

    /** Partitions that a program makes, schemas of others, and what no kind manages. */
    @Test
    void onlyWhatCounts() throws IOException {
        Path before = write(
                "a.sql",
                "CREATE TABLE t (id integer); CREATE TABLE t_2020 (id integer);"
                        + "CREATE SCHEMA other; CREATE TABLE other.t (id integer);");
        Path after = write(
                "b.sql",
                "CREATE TABLE t (id bigint); CREATE TABLE t_2021 (id integer PRIMARY KEY);"
                        + "CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;");
        String from = before.toString();
        String to = after.toString();
        assertThat(diff(from, to, "--ignore", "table public.t_2*", "--schema", "public", "--output", "text")
                        .out())
                .isEqualTo("changes column public.t.id: type integer becomes bigint\n");
        assertThat(diff(from, to, "--schema", "other").out())
                .contains("DROP TABLE other.t")
                .doesNotContain("public");
        Ended nowhere = diff(from, to, "--schema", "nowhere");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err())
                .contains("there is no schema 'nowhere' with anything in it: the schemas are other, public");
        assertThat(diff(from, to, "--output", "json", "--schema", "public").out())
                .startsWith("[ {");
        Ended wrong = diff(from, to, "--output", "xml");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("expected one of [SQL, TEXT, JSON]");
    }

    @Test
    void strictnessRefusesWhatIsNotManaged() throws IOException {
        Path plain = write("a.sql", "");
        Path script = write("b.sql", "CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;");
        assertThat(diff(plain.toString(), script.toString()).err()).contains("not managed in ", "conversion public.c");
        Ended refused = diff(plain.toString(), script.toString(), "--strict");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("b.sql, and --strict was said:\n  conversion public.c");
        assertThat(refused.out()).isEmpty();
        assertThat(diff(plain.toString(), script.toString(), "--strict", "--ignore", "public.c")
                        .exit())
                .isZero();
    }

    @Test
    void whatIsNoSource() throws IOException {
        Ended unknown = diff("nothing", "a.sql");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("'nothing' is no schema source: name dsl, a snapshot");
        Path pairs = write("pairs.txt", "a.sql b.sql");
        Ended malformed = diff("--pairs", pairs.toString());
        assertThat(malformed.exit()).isEqualTo(2);
        assertThat(malformed.err()).contains("line 1: a line has two sources and a folder");
        Ended missing = diff("--pairs", folder.resolve("none.txt").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("none.txt cannot be read");
        write("empty/readme.txt", "");
        Ended empty = diff(folder.resolve("empty").toString(), pairs.toString());
        assertThat(empty.err()).contains("is no schema source");
    }
}
