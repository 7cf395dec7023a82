package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Scripts that differ in ways that kinds must see to together, proved both ways. */
class ScriptPairsTest {

    @Test
    void theCommentOnThePublicSchemaIsSetAndSetBack() throws Exception {
        String said = "COMMENT ON SCHEMA public IS 'ours'";
        assertThat(statements("", said)).containsExactly("COMMENT ON SCHEMA public IS 'ours'");
        assertThat(statements(said, "")).containsExactly("COMMENT ON SCHEMA public IS 'standard public schema'");
    }

    @Test
    void thePublicSchemaThatWasMadeAnewHasNeitherCommentNorPrivileges() throws Exception {
        assertThat(statements("", "DROP SCHEMA public; CREATE SCHEMA public"))
                .contains("COMMENT ON SCHEMA public IS ''", "REVOKE USAGE ON SCHEMA public FROM PUBLIC");
        assertThat(statements("COMMENT ON SCHEMA public IS NULL", ""))
                .containsExactly("COMMENT ON SCHEMA public IS 'standard public schema'");
    }

    @Test
    void theIndexOfAConstraintHasACommentOfItsOwn() throws Exception {
        String tables = """
            CREATE TABLE t (a integer PRIMARY KEY, b integer UNIQUE, r int4range, EXCLUDE USING gist (r WITH &&));
            """;
        assertThat(statements(tables, tables + """
            COMMENT ON INDEX t_pkey IS 'p';
            COMMENT ON CONSTRAINT t_pkey ON t IS 'the constraint';
            COMMENT ON INDEX t_b_key IS 'u';
            COMMENT ON INDEX t_r_excl IS 'x';
            """))
                .containsExactlyInAnyOrder(
                        "COMMENT ON INDEX public.t_pkey IS 'p'",
                        "COMMENT ON CONSTRAINT t_pkey ON public.t IS 'the constraint'",
                        "COMMENT ON INDEX public.t_b_key IS 'u'",
                        "COMMENT ON INDEX public.t_r_excl IS 'x'");
    }

    @Test
    void theCommentOnTheIndexOfAConstraintFollowsTheConstraint() throws Exception {
        assertThat(statements("""
            CREATE TABLE t (a integer, b integer, CONSTRAINT k UNIQUE (a)); COMMENT ON INDEX k IS 'x'
            """, """
            CREATE TABLE t (a integer, b integer, CONSTRAINT k UNIQUE (a, b)); COMMENT ON INDEX k IS 'x'
            """)).endsWith("COMMENT ON INDEX public.k IS 'x'");
        assertThat(statements("""
            CREATE TABLE t (a integer, CONSTRAINT k UNIQUE (a)); COMMENT ON INDEX k IS 'x'
            """, """
            CREATE TABLE t (a integer, CONSTRAINT q UNIQUE (a)); COMMENT ON INDEX q IS 'x'
            """)).containsExactly("ALTER TABLE public.t RENAME CONSTRAINT k TO q");
    }

    @Test
    void aColumnMayBeNullAgainOnlyWhenItsKeyIsGoneThatATableThatGoesRefersTo() throws Exception {
        assertThat(statements("""
            CREATE TABLE p (a integer PRIMARY KEY);
            CREATE TABLE c (a integer REFERENCES p)
            """, "CREATE TABLE p (a integer)"))
                .containsExactly(
                        "DROP TABLE public.c",
                        "ALTER TABLE public.p DROP CONSTRAINT p_pkey",
                        "ALTER TABLE public.p ALTER COLUMN a DROP NOT NULL");
    }

    @Test
    void aTableThatIsNoPartitionAnyMoreHasTheUsualNamesOfConstraintsOrThoseThatItKeeps() throws Exception {
        String tables = """
            CREATE TABLE a (i integer NOT NULL) PARTITION BY LIST (i); CREATE TABLE b PARTITION OF a FOR VALUES IN (1);
            """;
        assertThat(statements(tables, """
            CREATE TABLE a (i integer NOT NULL) PARTITION BY LIST (i); CREATE TABLE b (i integer NOT NULL)
            """)).startsWith("ALTER TABLE public.a DETACH PARTITION public.b");
        assertThat(statements(tables, tables + "ALTER TABLE a DETACH PARTITION b"))
                .startsWith("ALTER TABLE public.a DETACH PARTITION public.b");
    }

    @Test
    void whatGoesIsTakenOffAPublicationThatStays() throws Exception {
        assumeTrue(ScriptProof.server() >= 15);
        assertThat(statements(
                        "CREATE TABLE t (a integer, b integer); CREATE TABLE u (); CREATE TABLE v ();"
                                + "CREATE PUBLICATION p FOR TABLE t (a, b), TABLE u, TABLE v",
                        "CREATE TABLE t (a integer); CREATE TABLE v (); CREATE PUBLICATION p FOR TABLE t (a), TABLE v"))
                .containsExactlyInAnyOrder(
                        "ALTER PUBLICATION p SET TABLE public.t (a), TABLE public.v",
                        "ALTER TABLE public.t DROP COLUMN b",
                        "DROP TABLE public.u")
                .startsWith("ALTER PUBLICATION p SET TABLE public.t (a), TABLE public.v");
    }

    @Test
    void aPublicationIsNotDroppedForAColumnThatItNames() throws Exception {
        assumeTrue(ScriptProof.server() >= 15);
        String script = """
            CREATE TABLE t (a integer, b integer); CREATE TABLE u ();
            CREATE PUBLICATION p FOR TABLE t (a) WHERE (a > 0), TABLE u;
            COMMENT ON PUBLICATION p IS 'ours'
            """;
        assertThat(statements(script, script.replace("a integer", "a bigint")))
                .containsExactly(
                        "ALTER PUBLICATION p DROP TABLE public.t",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "ALTER PUBLICATION p SET TABLE public.t (a) WHERE ((a > 0)), TABLE public.u",
                        "COMMENT ON PUBLICATION p IS 'ours'");
    }

    @Test
    void aTableThatIsMadeAnewIsPutToItsPublicationAgain() throws Exception {
        String script = """
            CREATE TABLE t (a integer) PARTITION BY LIST (a); CREATE TABLE u ();
            CREATE PUBLICATION p FOR TABLE t, TABLE u
            """;
        assertThat(statements(script, script.replace("LIST", "RANGE")))
                .containsExactly(
                        "DROP TABLE public.t",
                        "CREATE TABLE public.t ( a integer ) PARTITION BY RANGE (a)",
                        "ALTER PUBLICATION p SET TABLE public.t, TABLE public.u");
    }

    @Test
    void textIsCastToATypeAsItIs() throws Exception {
        String before = "CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a text, b varchar(5), c char(5), d integer)";
        assertThat(statements(before, "CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a e, b integer, c e, d e)"))
                .containsExactly("ALTER TABLE public.t ALTER COLUMN a TYPE public.e USING a::public.e,"
                        + " ALTER COLUMN b TYPE integer USING b::integer,"
                        + " ALTER COLUMN c TYPE public.e USING c::text::public.e,"
                        + " ALTER COLUMN d TYPE public.e USING d::text::public.e");
    }

    @Test
    void valuesOfADomainAreCastLikeThoseOfItsType() throws Exception {
        String before = "CREATE DOMAIN d AS numeric(10, 2) CHECK (VALUE >= 0); CREATE TABLE t (a d, b integer)";
        String after = before.replace("a d, b integer", "a numeric(12, 4), b d");
        assertThat(statements(before, after))
                .containsExactly(
                        "ALTER TABLE public.t ALTER COLUMN a TYPE numeric(12, 4), ALTER COLUMN b TYPE public.d");
        String filled = before + "; INSERT INTO t VALUES (1.25, 3)";
        assertThat(ScriptProof.rows(filled, after, "SELECT a || ' ' || b FROM t"))
                .isEqualTo("1.2500 3.00");
        assertThat(ScriptProof.rows(filled, before.replace("(10, 2)", "(12, 4)"), "SELECT a || ' ' || b FROM t"))
                .isEqualTo("1.2500 3");
        assertThat(statements(before, before.replace("(10, 2)", "(12, 4)")))
                .contains("ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::numeric(12, 4)::public.d");
    }

    @Test
    void whatIsGrantedOnLargeObjectsToCome() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        assertThat(statements("", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO pg_monitor"))
                .containsExactly("ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO pg_monitor");
    }

    @Test
    void aTableThatInheritsNoMoreHasTheUsualNamesOfConstraints() throws Exception {
        assertThat(statements(
                        "CREATE TABLE p (a integer NOT NULL); CREATE TABLE c () INHERITS (p)",
                        "CREATE TABLE p (a integer NOT NULL); CREATE TABLE c (a integer NOT NULL)"))
                .startsWith("ALTER TABLE public.c NO INHERIT public.p");
    }

    @Test
    void aTableThatIsPartitionedByATypeThatIsSupplantedIsMadeAnew() throws Exception {
        String tables = """
            CREATE TYPE e AS ENUM ('a', 'b', 'c');
            CREATE TABLE t (k e, n integer) PARTITION BY LIST (k);
            CREATE TABLE ta PARTITION OF t FOR VALUES IN ('a')
            """;
        assertThat(statements(tables, tables.replace("'a', 'b', 'c'", "'c', 'a'")))
                .contains(
                        "ALTER TABLE public.t DETACH PARTITION public.ta",
                        "DROP TABLE public.t",
                        "ALTER TABLE public.t ATTACH PARTITION public.ta FOR VALUES IN ('a')");
    }

    @Test
    void privilegesOnAViewThatIsMadeAnewAreThoseThatItIsToHave() throws Exception {
        String script = """
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;
            CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t;
            """;
        assertThat(statements(
                        script,
                        script.replace("integer", "bigint")
                                + "REVOKE ALL ON v FROM pg_monitor; GRANT INSERT ON v TO pg_monitor"))
                .containsSubsequence(
                        "REVOKE ALL ON TABLE public.v FROM pg_monitor", "GRANT INSERT ON TABLE public.v TO pg_monitor");
    }

    @Test
    void aViewThatIsMadeAnewHasNotWhatDefaultPrivilegesGaveThatGo() throws Exception {
        String script = """
            CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t;
            GRANT SELECT ON v TO pg_monitor
            """;
        assertThat(statements(
                        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;" + script,
                        script.replace("integer", "bigint").replace("SELECT ON", "SELECT, INSERT ON")))
                .startsWith("ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM pg_monitor", "DROP VIEW public.v")
                .endsWith("GRANT SELECT, INSERT ON TABLE public.v TO pg_monitor");
    }

    @Test
    void privilegesOnPartsOfAnExtensionAreThoseThatItBroughtOrThoseThatAreSaid() throws Exception {
        String extension = "CREATE EXTENSION hstore;";
        assertThat(statements(extension, extension + """
            GRANT EXECUTE ON FUNCTION hstore(text, text) TO pg_monitor;
            REVOKE EXECUTE ON FUNCTION akeys(hstore) FROM PUBLIC
            """))
                .containsExactlyInAnyOrder(
                        "GRANT EXECUTE ON ROUTINE public.hstore(text, text) TO pg_monitor",
                        "REVOKE EXECUTE ON ROUTINE public.akeys(public.hstore) FROM PUBLIC");
        assertThat(statements(extension + "GRANT EXECUTE ON FUNCTION hstore(text, text) TO pg_monitor", ""))
                .containsExactly("DROP EXTENSION hstore");
    }

    @Test
    void whatARoleGrantedToOthersIsGrantedAgainWhereItMayGrantNoMore() throws Exception {
        String both = """
            CREATE TABLE t (a integer); GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
            SET ROLE pg_monitor; GRANT SELECT ON t TO pg_read_all_stats; RESET ROLE
            """;
        var before = ScriptProof.read(both).model();
        assertThat(ScriptProof.prove(
                        before,
                        ScriptProof.read("CREATE TABLE t (a integer); GRANT SELECT ON t TO pg_read_all_stats")
                                .model()))
                .containsExactly(
                        "REVOKE SELECT ON TABLE public.t FROM pg_monitor CASCADE",
                        "GRANT SELECT ON TABLE public.t TO pg_read_all_stats");
        assertThat(ScriptProof.prove(
                        before,
                        ScriptProof.read("CREATE TABLE t (a integer); GRANT SELECT ON t TO pg_monitor")
                                .model()))
                .contains("REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM pg_monitor CASCADE");
    }

    @Test
    void expressionsOverListsOfVaryingTextAreWhatTheyAreInTheScript() throws Exception {
        String script = """
            CREATE TABLE t (s varchar(9) CHECK (s IN ('a', 'it''s')), g boolean GENERATED ALWAYS AS (s NOT IN ('a', 'b')) STORED);
            CREATE INDEX i ON t (s) WHERE s IN ('a', 'b'); CREATE DOMAIN d AS varchar(3) CHECK (VALUE IN ('a', 'b'));
            CREATE VIEW v AS SELECT s FROM t WHERE s IN ('a', 'b'); CREATE POLICY p ON t USING (s IN ('a', 'b'));
            CREATE INDEX j ON t ((s IN ('a', 'b')))
            """;
        var wanted = ScriptProof.read(script).model();
        assertThat(ScriptProof.reached("", script)).isEqualTo(wanted);
    }

    @Test
    void anOperatorThatAnotherOnlyNamedGoesWithThat() throws Exception {
        String types = """
            CREATE SCHEMA s; CREATE TYPE s.t AS (a integer);
            CREATE FUNCTION less(a s.t, b box) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            """;
        String operator = types + """
            CREATE OPERATOR <<< (LEFTARG = s.t, RIGHTARG = box, FUNCTION = less, COMMUTATOR = OPERATOR(s.>>>), NEGATOR = !<<<)
            """;
        assertThat(statements(operator, types))
                .startsWith("DROP OPERATOR public.<<< (s.t, box)")
                .filteredOn(statement -> statement.startsWith("DO"))
                .hasSize(2);
        assertThat(statements(operator, "")).endsWith("DROP SCHEMA s");
        String both = operator + """
            ;
            CREATE FUNCTION more(a box, b s.t) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            CREATE OPERATOR s.>>> (LEFTARG = box, RIGHTARG = s.t, FUNCTION = more, COMMUTATOR = OPERATOR(public.<<<))
            """;
        assertThat(statements(both, types))
                .filteredOn(statement -> statement.startsWith("DO"))
                .hasSize(1);
    }

    @Test
    void aColumnGetsAnotherTypeWhileColumnsElsewhereHoldRowsOfItsTable() throws Exception {
        String script = """
            CREATE TYPE e AS ENUM ('a', 'b', 'c');
            CREATE TABLE t (i integer, n numeric, k e); CREATE TABLE heir (h integer) INHERITS (t);
            CREATE TABLE log (was t, many t[], heirs heir[], other integer);
            """;
        String after = script.replace("i integer", "i bigint")
                .replace("n numeric", "n numeric(5, 1)")
                .replace("'a', 'b', 'c'", "'c', 'a'");
        assertThat(statements(script, after))
                .containsSubsequence(
                        "ALTER TABLE public.log ALTER COLUMN was TYPE text USING was::text,"
                                + " ALTER COLUMN many TYPE text[] USING many::text[],"
                                + " ALTER COLUMN heirs TYPE text[] USING heirs::text[]",
                        "ALTER TABLE public.t ALTER COLUMN i TYPE bigint",
                        "ALTER TABLE public.log ALTER COLUMN was TYPE public.t USING was::public.t,"
                                + " ALTER COLUMN many TYPE public.t[] USING many::public.t[],"
                                + " ALTER COLUMN heirs TYPE public.heir[] USING heirs::public.heir[]");
        assertThat(ScriptProof.rows(
                        script + "INSERT INTO log VALUES ((1, 2.25, 'c'), ARRAY[NULL, ROW(NULL, NULL, NULL)]::t[],"
                                + " ARRAY[(3, 4, 'a', 5)]::heir[], 6), (NULL, '{}', NULL, 7)",
                        after,
                        "SELECT log FROM log ORDER BY other"))
                .isEqualTo("(\"(1,2.3,c)\",\"{NULL,\"\"(,,)\"\"}\",\"{\"\"(3,4.0,a,5)\"\"}\",6) (,{},,7)");
    }

    @Test
    void aSequenceOfAnotherTypeKeepsTheBoundsThatWereThoseOfItsType() throws Exception {
        assertThat(statements("""
            CREATE SEQUENCE s AS smallint;
            CREATE SEQUENCE d AS integer INCREMENT -1
            """, """
            CREATE SEQUENCE s AS bigint MAXVALUE 32767;
            CREATE SEQUENCE d AS bigint INCREMENT -1 MINVALUE -2147483648
            """))
                .containsExactlyInAnyOrder(
                        "ALTER SEQUENCE public.s AS bigint MAXVALUE 32767",
                        "ALTER SEQUENCE public.d AS bigint MINVALUE -2147483648");
        assertThat(statements(
                        "CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY)",
                        "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 2147483647))"))
                .endsWith("ALTER TABLE public.t ALTER COLUMN a SET MAXVALUE 2147483647");
    }
}
