package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the server does by itself beyond the object of a statement, proved both ways. */
class ServerFollowsTest {

    @Test
    void aNewTableTakesOverHowTheValuesOfInheritedColumnsAreStored() throws Exception {
        String above = "CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STORAGE EXTERNAL;";
        assertThat(statements(above, above + "CREATE TABLE b () INHERITS (a);"))
                .containsExactly("CREATE TABLE public.b () INHERITS (public.a)");
        assertThat(statements(above, above + "CREATE TABLE b () INHERITS (a); ALTER TABLE b ALTER x SET STORAGE MAIN;"))
                .containsExactly(
                        "CREATE TABLE public.b () INHERITS (public.a)",
                        "ALTER TABLE public.b ALTER COLUMN x SET STORAGE MAIN");
        String parted = above.replace("(x text)", "(x text) PARTITION BY LIST (x)");
        assertThat(statements(parted, parted + "CREATE TABLE b PARTITION OF a DEFAULT;"))
                .containsExactly("CREATE TABLE public.b PARTITION OF public.a DEFAULT");
    }

    @Test
    void aCheckOfAPartitionIsReplacedWithItsCounterpart() throws Exception {
        String table = "CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 0)) PARTITION BY LIST (x);"
                + "CREATE TABLE b PARTITION OF a DEFAULT; COMMENT ON CONSTRAINT c ON b IS 'Kept.';";
        assertThat(statements(table, table.replace("x > 0", "x > 1")))
                .filteredOn(each -> !each.startsWith("DO"))
                .containsExactly(
                        "ALTER TABLE public.a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK ((x > 1))",
                        "COMMENT ON CONSTRAINT c ON public.b IS 'Kept.'");
    }

    @Test
    void aCheckThatATableBelowHasOfItsOwnTooIsReplacedInBoth() throws Exception {
        String table = "CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 0));"
                + "CREATE TABLE b (CONSTRAINT c CHECK (x > 0)) INHERITS (a);";
        assertThat(statements(table, table.replace("x > 0", "x > 1")))
                .containsExactly(
                        "ALTER TABLE public.a DROP CONSTRAINT c",
                        "ALTER TABLE public.b DROP CONSTRAINT c",
                        "ALTER TABLE public.b ADD CONSTRAINT c CHECK ((x > 1))",
                        "ALTER TABLE public.a ADD CONSTRAINT c CHECK ((x > 1))");
    }

    @Test
    void aDefaultOfATableThatStaysIsNotDroppedWithThatOfTheTableAbove() throws Exception {
        String below = "CREATE TABLE b () INHERITS (a);";
        String table = "CREATE TABLE a (x integer DEFAULT 0, y integer CONSTRAINT u UNIQUE);";
        assertThat(statements(
                        table + below,
                        (table + below).replace("TABLE a ", "TABLE z ").replace("(a)", "(z)")))
                .filteredOn(each -> each.contains("DROP DEFAULT"))
                .allMatch(each -> each.startsWith("ALTER TABLE ONLY public.a "));
    }

    @Test
    void allPrivilegesOnOneColumnAreWrittenOutBesideSomeOnAnother() throws Exception {
        String table = "CREATE TABLE a (x integer, y integer);";
        assertThat(statements(table, table + "GRANT ALL (y) ON a TO pg_monitor; GRANT SELECT (x) ON a TO pg_monitor;"))
                .containsExactly("GRANT SELECT (x, y), INSERT (y), UPDATE (y), REFERENCES (y)"
                        + " ON TABLE public.a TO pg_monitor");
    }

    @Test
    void privilegesOfAnOwnerThatGoesAreGivenAgain() throws Exception {
        String type = "CREATE TYPE a AS (x integer); GRANT USAGE ON TYPE a TO pg_monitor;";
        assertThat(statements(type + "ALTER TYPE a OWNER TO pg_monitor;", type))
                .containsSubsequence(
                        "ALTER TYPE public.a OWNER TO CURRENT_USER", "GRANT USAGE ON TYPE public.a TO pg_monitor");
    }

    @Test
    void aDomainDoesNotTakeOverTheDefaultOfTheOneThatItIsOver() throws Exception {
        String over = "CREATE DOMAIN a AS integer DEFAULT 1; CREATE DOMAIN b AS a; ALTER DOMAIN b DROP DEFAULT;";
        assertThat(statements("", over))
                .containsExactly(
                        "CREATE DOMAIN public.a AS integer DEFAULT 1",
                        "CREATE DOMAIN public.b AS public.a",
                        "ALTER DOMAIN public.b DROP DEFAULT");
    }

    @Test
    void rowsThatAStricterDomainRefusesGiveWayInTheProof() throws Exception {
        String table = "CREATE TABLE t (c d);";
        assertThat(statements(
                        "CREATE DOMAIN d AS integer;" + table,
                        "CREATE DOMAIN d AS integer NOT NULL CHECK (VALUE > 1000000);" + table))
                .hasSize(2);
        assertThat(statements(
                        "CREATE DOMAIN d AS integer NOT NULL; CREATE TABLE t (a integer);",
                        "CREATE DOMAIN d AS integer NOT NULL; CREATE TABLE t (a integer, c d);"))
                .containsExactly("ALTER TABLE public.t ADD COLUMN c public.d");
    }

    @Test
    void theSequenceOfANewIdentityIsFreeOfWhatDefaultPrivilegesGrant() throws Exception {
        String granted = "ALTER DEFAULT PRIVILEGES GRANT SELECT ON SEQUENCES TO pg_monitor;";
        assertThat(statements(
                        "CREATE TABLE a (x integer NOT NULL);" + granted,
                        "CREATE TABLE a (x integer GENERATED ALWAYS AS IDENTITY);" + granted))
                .endsWith("REVOKE SELECT ON SEQUENCE public.a_x_seq FROM pg_monitor");
    }

    @Test
    void defaultPrivilegesThatGoDoSoBeforeOtherObjectsAreMade() throws Exception {
        assertThat(statements(
                        "ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;",
                        "CREATE EXTENSION btree_gist; CREATE TABLE a (x integer);"))
                .startsWith("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM pg_monitor");
    }

    @Test
    void anIndexOfAPartitionedTableIsMadeAnewWithOtherParameters() throws Exception {
        String table = "CREATE TABLE a (x integer) PARTITION BY LIST (x); CREATE TABLE b PARTITION OF a DEFAULT;";
        assertThat(statements(
                        table + "CREATE INDEX i ON a (x);", table + "CREATE INDEX i ON a (x) WITH (fillfactor = 60);"))
                .startsWith("DROP INDEX public.i");
    }

    @Test
    void arraysOfRowsDoNotGoOverToATypeWithItsAttributesInAnotherOrder() throws Exception {
        String before = "CREATE TYPE r AS (x integer, y integer); CREATE TABLE t (c r[]);";
        String after = before.replace("x integer, y integer", "y integer, x integer");
        assertThat(statements(before, after)).first().asString().startsWith("DO");
        assertThatThrownBy(() -> ScriptProof.rows(
                        before + "INSERT INTO t VALUES (ARRAY[ROW(1, 2)::r]);", after, "SELECT c::text FROM t"))
                .hasMessageContaining("arrays of rows, whose attributes come in another order");
    }

    @Test
    void aCheckThatIsNotValidInTablesBelowComesWhenTheyAreThere() throws Exception {
        String tables = "CREATE TABLE a (x integer); CREATE TABLE b () INHERITS (a); CREATE TABLE c () INHERITS (b);";
        String check = "ALTER TABLE a ADD CONSTRAINT k CHECK (x > 0) NOT VALID;";
        assertThat(statements("", tables + check))
                .containsExactly(
                        "CREATE TABLE public.a ( x integer )",
                        "CREATE TABLE public.b () INHERITS (public.a)",
                        "CREATE TABLE public.c () INHERITS (public.b)",
                        "ALTER TABLE public.a ADD CONSTRAINT k CHECK ((x > 0)) NOT VALID");
        assertThat(statements(tables, tables + check))
                .containsExactly("ALTER TABLE public.a ADD CONSTRAINT k CHECK ((x > 0)) NOT VALID");
        assertThat(statements(tables + check, tables + check + "ALTER TABLE a VALIDATE CONSTRAINT k;"))
                .containsExactly("ALTER TABLE public.a VALIDATE CONSTRAINT k");
    }

    @Test
    void aCheckThatIsNotValidIsNoneInATableThatComesToInheritLaterEither() throws Exception {
        String above = "CREATE TABLE a (x integer);";
        String below = "CREATE TABLE b () INHERITS (a);";
        String further = "CREATE TABLE c () INHERITS (b);";
        String check = "ALTER TABLE a ADD CONSTRAINT k CHECK (x > 0) NOT VALID;";
        assertThat(statements(above + check, above + below + check))
                .containsExactly(
                        "CREATE TABLE public.b ( x integer )",
                        "ALTER TABLE public.b ADD CONSTRAINT k CHECK ((x > 0)) NOT VALID",
                        "ALTER TABLE public.b INHERIT public.a");
        assertThat(statements(above + check, above + below + further + check))
                .containsExactly(
                        "CREATE TABLE public.b ( x integer )",
                        "CREATE TABLE public.c () INHERITS (public.b)",
                        "ALTER TABLE public.b ADD CONSTRAINT k CHECK ((x > 0)) NOT VALID",
                        "ALTER TABLE public.b INHERIT public.a");
        statements(above + below + check, above + below + further + check);
        statements(above + check + "CREATE TABLE b (x integer);", above + below + check);
        statements(
                above + check,
                above + "CREATE TABLE b (y integer DEFAULT 3, x integer CHECK (x < 9)) INHERITS (a);" + check);
        assertThat(statements(above + check, above + check + below))
                .containsExactly("CREATE TABLE public.b () INHERITS (public.a)");
    }
}
