package dev.ashlar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts whose statements must wait for what the server looks at or does by itself, proved both ways. */
class ScriptOrderTest {

    private static List<String> statements(String before, String after) throws Exception {
        return ScriptProof.statements(before, after);
    }

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
    void aPartitionedTableThatIsMadeAnewKeepsTheNamesOfItsConstraints() throws Exception {
        assumeTrue(ScriptProof.server() >= 18);
        String tables = """
            CREATE TABLE t (k integer NOT NULL, n integer NOT NULL) PARTITION BY LIST (k);
            CREATE TABLE ta PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(tables, tables.replace("k integer", "k bigint")))
                .contains("CREATE TABLE public.t ( k bigint CONSTRAINT t_k_not_null NOT NULL,"
                        + " n integer CONSTRAINT t_n_not_null NOT NULL ) PARTITION BY LIST (k)");
    }

    @Test
    void aPartitionThatGoesDoesSoBeforeTheTypeOfItsKeyChangesAboveAndKeysCome() throws Exception {
        assertThat(statements("""
                        CREATE TABLE t (a integer, b integer, c integer) PARTITION BY LIST (a);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
                        CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2) PARTITION BY LIST (c)
                        """, """
                        CREATE TABLE t (a integer, b integer, c bigint, UNIQUE (a, b)) PARTITION BY LIST (a);
                        CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
                        """))
                .containsExactly(
                        "DROP TABLE public.t2",
                        "ALTER TABLE public.t ALTER COLUMN c TYPE bigint",
                        "ALTER TABLE public.t ADD CONSTRAINT t_a_b_key UNIQUE (a, b)");
    }

    @Test
    void aColumnOfAPartitionThatIsOffForNowHasTheNameOfItsConstraintFromAbove() throws Exception {
        String before = """
            CREATE TABLE t (a integer) PARTITION BY LIST (a);
            CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)
            """;
        assertThat(statements(
                        before,
                        before.replace("a integer", "a integer, b integer NOT NULL")
                                .replace("(1)", "(2)")))
                .anyMatch(statement -> statement.startsWith("ALTER TABLE public.t1 ADD COLUMN b integer")
                        && statement.contains("t_b_not_null") == ScriptProof.server() >= 18);
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
}
