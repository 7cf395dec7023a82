package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scripts whose statements must wait for what the server looks at or does by itself, proved both ways. */
class ScriptOrderTest {

    @Test
    void aCheckThatIsNotHandedDownAnyMoreGoesWithThoseBelowBeforeAnotherTableComesAbove() throws Exception {
        assertThat(statements(
                        "CREATE TABLE a (x integer CHECK (x > 0)); CREATE TABLE b (y integer);"
                                + "CREATE TABLE c () INHERITS (a)",
                        "CREATE TABLE a (x integer CHECK (x > 0) NO INHERIT); CREATE TABLE b (y integer);"
                                + "CREATE TABLE c () INHERITS (a, b)"))
                .containsExactly(
                        "ALTER TABLE public.a DROP CONSTRAINT a_x_check",
                        "ALTER TABLE public.a ADD CONSTRAINT a_x_check CHECK ((x > 0)) NO INHERIT",
                        "ALTER TABLE public.c ADD COLUMN y integer",
                        "ALTER TABLE public.c INHERIT public.b");
    }

    @Test
    void aTableIsTakenOffNoOtherThanTheOneThatItInheritsFromNoMore() throws Exception {
        assertThat(statements(
                        "CREATE TABLE a (x integer); CREATE TABLE b (y integer); CREATE TABLE c () INHERITS (a, b)",
                        "CREATE TABLE a (x integer); CREATE TABLE b (y integer); CREATE TABLE c () INHERITS (a)"))
                .containsExactly("ALTER TABLE public.c NO INHERIT public.b", "ALTER TABLE public.c DROP COLUMN y");
    }

    @Test
    void aCheckOfADomainThatOthersAreMadeOfComesWithANewDomain() throws Exception {
        String domains = """
            CREATE DOMAIN a AS integer CHECK (ok(VALUE));
            CREATE DOMAIN b AS a;
            CREATE TABLE t (c b[])
            """;
        assertThat(statements(
                        "CREATE FUNCTION ok(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';"
                                + domains,
                        "CREATE FUNCTION ok(integer, boolean DEFAULT false) RETURNS boolean LANGUAGE sql IMMUTABLE"
                                + " AS 'SELECT $2 IS NOT NULL';" + domains))
                .contains("ALTER DOMAIN public.a RENAME TO a__ashlar_old", "CREATE DOMAIN public.a AS integer");
    }

    @Test
    void aBodyThatReturnsTheRowsOfATableWaitsForTheColumnsThatGo() throws Exception {
        String all = "CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql BEGIN ATOMIC SELECT * FROM t; END";
        assertThat(statements(
                        "CREATE TABLE t (a integer, b integer, c integer);" + all,
                        "CREATE TABLE t (a bigint, b integer);" + all))
                .containsSubsequence(
                        "DROP FUNCTION public.f()",
                        "ALTER TABLE public.t ALTER COLUMN a TYPE bigint",
                        "ALTER TABLE public.t DROP COLUMN c");
    }

    @Test
    void aBodyThatTakesARowGivesUpAColumnBeforeThatGoes() throws Exception {
        String function = "CREATE FUNCTION f(t) RETURNS integer LANGUAGE sql RETURN $1.%s;";
        assertThat(statements(
                        "CREATE TABLE t (a integer, b integer);" + function.formatted("a"),
                        "CREATE TABLE t (b integer);" + function.formatted("b")))
                .endsWith("ALTER TABLE public.t DROP COLUMN a");
    }

    @Test
    void aBodyThatReturnsRowsAndIsAnotherWaitsForTheColumnsThatGo() throws Exception {
        String function = "CREATE FUNCTION f() RETURNS t LANGUAGE sql BEGIN ATOMIC SELECT %s FROM t; END;";
        assertThat(statements(
                        "CREATE TABLE t (a integer, b integer);" + function.formatted("a, b"),
                        "CREATE TABLE t (b integer);" + function.formatted("b + 1")))
                .startsWith("DROP FUNCTION public.f()", "ALTER TABLE public.t DROP COLUMN a");
    }

    @Test
    void aTableWhoseRowsAreHeldElsewhereGetsADefaultAfterItsColumn() throws Exception {
        String before = "CREATE TABLE t (a integer); CREATE TABLE h (was t)";
        String after = before.replace("a integer", "a integer, b integer NOT NULL DEFAULT 3");
        assertThat(statements(before, after))
                .containsExactly(
                        "ALTER TABLE public.t ADD COLUMN b integer",
                        "ALTER TABLE public.t ALTER COLUMN b SET DEFAULT 3",
                        "UPDATE public.t SET b = DEFAULT",
                        "ALTER TABLE public.t ALTER COLUMN b SET NOT NULL");
        assertThat(ScriptProof.rows(before + "; INSERT INTO t VALUES (1)", after, "SELECT b FROM t"))
                .isEqualTo("3");
    }

    @Test
    void aBodyThatUsesACastIsReadAfterTheCast() throws Exception {
        String script = """
            CREATE TYPE m AS (v integer);
            CREATE FUNCTION of_m(m) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1.v';
            CREATE CAST (m AS integer) WITH FUNCTION of_m(m);
            CREATE FUNCTION f(m) RETURNS integer LANGUAGE sql RETURN $1::integer
            """;
        assertThat(statements("", script))
                .containsSubsequence(
                        "CREATE CAST (public.m AS integer) WITH FUNCTION public.of_m(public.m)",
                        "CREATE FUNCTION public.f(public.m) RETURNS integer LANGUAGE sql RETURN ($1)::integer");
    }

    @Test
    void aCheckThatComesFromTwoTablesGoesWithThatOfTheOneThatStaysAbove() throws Exception {
        String tables = """
            CREATE TABLE p (a integer%s);
            CREATE TABLE c () INHERITS (p);
            CREATE TABLE d () INHERITS (p);
            CREATE TABLE e () INHERITS (%s)
            """;
        assertThat(statements(tables.formatted(", CONSTRAINT k CHECK (a > 0)", "c, d"), tables.formatted("", "c")))
                .containsExactly("ALTER TABLE public.e NO INHERIT public.d", "ALTER TABLE public.p DROP CONSTRAINT k");
    }

    @Test
    void aTableIsRewrittenOnceForTwoColumnsOfWhichOneIsStoredInItsOwnWay() throws Exception {
        assertThat(statements(
                        "CREATE TABLE t (a text STORAGE EXTERNAL, b text, c integer)",
                        "CREATE TABLE t (a varchar(9) STORAGE MAIN, b text STORAGE PLAIN, c bigint)"))
                .containsExactly(
                        "ALTER TABLE public.t ALTER COLUMN a TYPE varchar(9), ALTER COLUMN c TYPE bigint",
                        "ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN, ALTER COLUMN b SET STORAGE PLAIN");
    }
}
