package dev.ashlar.verify;

import static dev.ashlar.dsl.ForeignDataWrapper.foreignDataWrapper;
import static dev.ashlar.dsl.ForeignServer.foreignServer;
import static dev.ashlar.dsl.Types.integer;
import static dev.ashlar.dsl.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.ForeignDataWrapper;
import dev.ashlar.dsl.ForeignServer;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign tables: altered without a look at their rows, which no server has here. Proved both ways. */
class ForeignTablesTest {

    private static final String SERVERS = """
        CREATE FOREIGN DATA WRAPPER nothing;
        CREATE SERVER here FOREIGN DATA WRAPPER nothing;
        CREATE SERVER there FOREIGN DATA WRAPPER nothing;
        """;

    private static List<String> statements(String before, String after) throws Exception {
        return ScriptProof.statements(SERVERS + before, SERVERS + after);
    }

    @Test
    void aNewOneIsCreatedWithAllThatIsSaidOfIt() throws Exception {
        assertThat(statements("", """
            CREATE FOREIGN TABLE f (id integer OPTIONS (column_name 'No.', "Odd" 'it''s') NOT NULL,
                name text OPTIONS (a 'b') COLLATE "C" DEFAULT 'x', CONSTRAINT positive CHECK (id > 0) NO INHERIT)
                SERVER here OPTIONS (table_name 'remote');
            ALTER FOREIGN TABLE f ALTER name SET STATISTICS 7, ALTER name SET (n_distinct = 5), ALTER name SET STORAGE PLAIN;
            COMMENT ON FOREIGN TABLE f IS 'elsewhere'
            """))
                .containsExactly(
                        "CREATE FOREIGN TABLE public.f ( id integer OPTIONS (column_name 'No.', \"Odd\" 'it''s') NOT NULL,"
                                + " name text OPTIONS (a 'b') COLLATE \"C\" DEFAULT 'x'::text,"
                                + " CONSTRAINT positive CHECK ((id > 0)) NO INHERIT )"
                                + " SERVER here OPTIONS (table_name 'remote')",
                        "ALTER TABLE public.f ALTER COLUMN name SET STORAGE PLAIN",
                        "ALTER TABLE public.f ALTER COLUMN name SET STATISTICS 7",
                        "ALTER TABLE public.f ALTER COLUMN name SET (n_distinct = 5)",
                        "COMMENT ON FOREIGN TABLE public.f IS 'elsewhere'");
    }

    @Test
    void aWrapperComesAfterTheFunctionThatChecksItsOptionsAndGoesBeforeIt() throws Exception {
        String checked = """
            CREATE FUNCTION valid(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
            CREATE FOREIGN DATA WRAPPER checked VALIDATOR valid OPTIONS (a 'b')
            """;
        assertThat(statements("", checked))
                .containsExactly(
                        "SET check_function_bodies = off",
                        "CREATE FUNCTION public.valid(text[], oid) RETURNS void LANGUAGE plpgsql AS $function$BEGIN END$function$",
                        "CREATE FOREIGN DATA WRAPPER checked VALIDATOR public.valid OPTIONS (a 'b')");
        assertThat(statements(checked, ""))
                .containsExactly("DROP FOREIGN DATA WRAPPER checked", "DROP FUNCTION public.valid(text[], oid)");
        assertThat(statements(checked, checked.replace("VALIDATOR valid", "NO VALIDATOR")))
                .containsExactly("ALTER FOREIGN DATA WRAPPER checked NO VALIDATOR");
    }

    @Test
    void optionsAreAddedSetAndDropped() throws Exception {
        assertThat(
                        statements(
                                "CREATE FOREIGN TABLE f (a integer OPTIONS (x '1', y '2')) SERVER here OPTIONS (p '1', q '2')",
                                "CREATE FOREIGN TABLE f (a integer OPTIONS (x '1', y '3', z '4')) SERVER here OPTIONS (q '3', r '4')"))
                .containsExactly(
                        "ALTER FOREIGN TABLE public.f OPTIONS (DROP p, SET q '3', ADD r '4')",
                        "ALTER FOREIGN TABLE public.f ALTER COLUMN a OPTIONS (SET y '3', ADD z '4')");
    }

    @Test
    void itIsAlteredLikeATableWhoseRowsNobodyReads() throws Exception {
        String before = """
            CREATE TYPE mood AS ENUM ('a', 'b');
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE FOREIGN TABLE t (id integer OPTIONS (n '1'), m mood DEFAULT 'b', g integer GENERATED ALWAYS AS (id * 2) STORED,
                old text, CONSTRAINT c CHECK (id > 0)) SERVER here;
            CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
            COMMENT ON CONSTRAINT c ON t IS 'one'; COMMENT ON COLUMN t.id IS 'two'; COMMENT ON FOREIGN TABLE t IS 'three';
            CREATE STATISTICS s ON id, m FROM t;
            CREATE VIEW v AS SELECT id, m FROM t; GRANT SELECT ON t TO PUBLIC
            """;
        String after = """
            CREATE TYPE mood AS ENUM ('b');
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE FOREIGN TABLE t (id date NOT NULL, m mood DEFAULT 'b', g integer, n integer OPTIONS (x 'y') NOT NULL,
                CONSTRAINT c CHECK (id > '2020-01-01'), CONSTRAINT d CHECK (n > 0)) SERVER here;
            CREATE VIEW v AS SELECT id, m FROM t; GRANT SELECT, INSERT (n) ON t TO PUBLIC
            """;
        assertThat(statements(before, after))
                .contains(
                        "COMMENT ON FOREIGN TABLE public.t IS NULL",
                        "ALTER TABLE public.t ALTER COLUMN m TYPE public.mood",
                        "ALTER TABLE public.t ALTER COLUMN id TYPE date",
                        "ALTER TABLE public.t ALTER COLUMN id SET NOT NULL",
                        "ALTER FOREIGN TABLE public.t ALTER COLUMN id OPTIONS (DROP n)",
                        "ALTER TABLE public.t ADD COLUMN g integer, ADD COLUMN n integer OPTIONS (x 'y') NOT NULL")
                .noneMatch(statement -> statement.startsWith("DO "));
    }

    @Test
    void anotherServerAndAnotherSortOfTableMakeItAnew() throws Exception {
        assertThat(statements("""
            CREATE FOREIGN TABLE f (a integer) SERVER here; CREATE VIEW v AS SELECT a FROM f;
            COMMENT ON FOREIGN TABLE f IS 'kept'; CREATE TABLE g (a integer)
            """, """
            CREATE FOREIGN TABLE f (a integer) SERVER there; CREATE VIEW v AS SELECT a FROM f;
            COMMENT ON FOREIGN TABLE f IS 'kept'; CREATE FOREIGN TABLE g (a integer) SERVER here
            """))
                .containsExactly(
                        "DROP VIEW public.v",
                        "DROP TABLE public.g",
                        "DROP FOREIGN TABLE public.f",
                        "CREATE FOREIGN TABLE public.f ( a integer ) SERVER there",
                        "COMMENT ON FOREIGN TABLE public.f IS 'kept'",
                        "CREATE FOREIGN TABLE public.g ( a integer ) SERVER here",
                        "CREATE VIEW public.v (a) AS SELECT a FROM public.f");
    }

    @Test
    void itGoesAndComesWithItsServer() throws Exception {
        String servers = SERVERS
                + "CREATE SERVER s TYPE '%s' FOREIGN DATA WRAPPER nothing; CREATE FOREIGN TABLE f (a integer) SERVER s";
        assertThat(ScriptProof.statements(servers.formatted("one"), servers.formatted("two")))
                .containsExactly(
                        "DROP FOREIGN TABLE public.f",
                        "DROP SERVER s",
                        "CREATE SERVER s TYPE 'two' FOREIGN DATA WRAPPER nothing",
                        "CREATE FOREIGN TABLE public.f ( a integer ) SERVER s");
    }

    @Test
    void itIsAPartitionAndInherits() throws Exception {
        assertThat(statements("""
            CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
            CREATE FOREIGN TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) SERVER here OPTIONS (x 'y');
            CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
            CREATE TABLE i (a integer, b text); CREATE FOREIGN TABLE f (c integer) INHERITS (i) SERVER here;
            ALTER FOREIGN TABLE f ALTER a OPTIONS (n 'm')
            """, """
            CREATE TABLE p (a integer, b text, c date) PARTITION BY RANGE (a); CREATE INDEX x ON p (b);
            CREATE FOREIGN TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) SERVER here OPTIONS (x 'z');
            CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
            CREATE FOREIGN TABLE p3 PARTITION OF p FOR VALUES FROM (30) TO (40) SERVER there;
            CREATE TABLE i (a integer, b text NOT NULL, CONSTRAINT positive CHECK (a > 0));
            CREATE FOREIGN TABLE f (c integer) INHERITS (i) SERVER here
            """))
                .contains(
                        "ALTER FOREIGN TABLE public.p1 OPTIONS (SET x 'z')",
                        "CREATE INDEX x ON public.p (b)",
                        "CREATE FOREIGN TABLE public.p3 PARTITION OF public.p FOR VALUES FROM (30) TO (40) SERVER there",
                        "ALTER FOREIGN TABLE public.f ALTER COLUMN a OPTIONS (DROP n)");
    }

    @Test
    void whatIsStoredAndCountedOfAColumnIsItsOwnWhereItIsInherited() throws Exception {
        String tables = "CREATE TABLE i (a text, b text); CREATE TABLE j (c integer) INHERITS (i);";
        assertThat(ScriptProof.statements(
                        tables
                                + "ALTER TABLE j ALTER a SET STATISTICS 5, ALTER b SET STORAGE PLAIN, ALTER b SET (n_distinct = 5)",
                        tables + "ALTER TABLE i ALTER a SET NOT NULL, ALTER a SET STATISTICS 7, ALTER b SET NOT NULL"))
                .contains("ALTER TABLE public.i ALTER COLUMN a SET STATISTICS 7");
    }

    @Test
    void whatMayBeASecretIsNamedAndNeverRead() throws Exception {
        CatalogReading reading = ScriptProof.read(SERVERS + """
            CREATE FOREIGN TABLE f (a integer OPTIONS (token 'hidden', n '1')) SERVER here OPTIONS (password 'hidden', t '1')
            """);
        assertThat(reading.unmanaged())
                .containsExactly(
                        "secret option password of foreign table public.f",
                        "secret option token of column of foreign table public.f.a");
        assertThat(reading.model().definitions().toString())
                .contains("t=1", "n=1")
                .doesNotContain("hidden");
    }

    /** The same in the DSL. */
    static final class Remote extends Table {

        private static final long serialVersionUID = 1L;
        private static final Schema PUBLIC = Schema.schema("public");
        private static final ForeignDataWrapper NOTHING = foreignDataWrapper("nothing");
        private static final ForeignServer HERE = foreignServer("here", NOTHING);
        private static final ForeignServer THERE = foreignServer("there", NOTHING);

        public final Column<Integer> id = column("id", integer().option("column_name", "No."));
        public final Column<String> name = column("name", text().nullable());

        Remote() {
            super(PUBLIC, "remote");
            onServer(HERE).option("table_name", "r");
            withComment("elsewhere");
        }
    }

    @Test
    void theDslSaysTheSame() throws Exception {
        var dsl = Database.of(Remote.PUBLIC, Remote.NOTHING, Remote.HERE, Remote.THERE, new Remote())
                .model();
        CatalogReading read = ScriptProof.read(SERVERS + """
            CREATE FOREIGN TABLE remote (id integer OPTIONS (column_name 'No.') NOT NULL, name text)
                SERVER here OPTIONS (table_name 'r');
            COMMENT ON FOREIGN TABLE remote IS 'elsewhere'
            """);
        assertThat(ScriptProof.plan(read.model(), dsl)).isEmpty();
    }
}
