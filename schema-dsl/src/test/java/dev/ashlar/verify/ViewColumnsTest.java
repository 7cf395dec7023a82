package dev.ashlar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Defaults of columns of views, and how columns of materialized views are stored and counted. Proved both ways. */
class ViewColumnsTest {

    private static final String VIEW =
            "CREATE TABLE t (a integer DEFAULT 1, b text); CREATE SEQUENCE s; CREATE VIEW v AS SELECT a, b FROM t;";
    private static final String MATERIALIZED =
            "CREATE TABLE t (a integer, b text, c numeric); CREATE MATERIALIZED VIEW m AS SELECT a, b, c FROM t;";

    private static List<String> statements(String before, String after) throws Exception {
        return ScriptProof.statements(before, after);
    }

    @Test
    void theDefaultOfAColumnOfAViewComesChangesAndGoes() throws Exception {
        String five = VIEW + "ALTER VIEW v ALTER a SET DEFAULT 5;";
        String next = VIEW + "ALTER VIEW v ALTER a SET DEFAULT nextval('s') + 1";
        assertThat(statements(VIEW, five)).containsExactly("ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 5");
        assertThat(statements(five, VIEW)).containsExactly("ALTER VIEW public.v ALTER COLUMN a DROP DEFAULT");
        assertThat(statements(five, next))
                .containsExactly("ALTER VIEW public.v ALTER COLUMN a SET DEFAULT"
                        + " (nextval('public.s'::regclass) + 1)");
    }

    @Test
    void itComesAndGoesWithTheView() throws Exception {
        String five = VIEW + "ALTER VIEW v ALTER b SET DEFAULT 'x' || 'y';";
        assertThat(statements("", five))
                .endsWith("ALTER VIEW public.v ALTER COLUMN b SET DEFAULT ('x'::text || 'y'::text)");
        assertThat(statements(five, "CREATE TABLE t (a integer DEFAULT 1, b text); CREATE SEQUENCE s;"))
                .containsExactly("DROP VIEW public.v");
    }

    @Test
    void aViewThatIsMadeAnewGetsItAgain() throws Exception {
        String set = "ALTER VIEW v ALTER a SET DEFAULT 5;";
        assertThat(statements(VIEW + set, VIEW.replace("SELECT a, b", "SELECT b, a") + set))
                .containsExactly(
                        "DROP VIEW public.v",
                        "CREATE VIEW public.v (b, a) AS SELECT b, a FROM public.t",
                        "ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 5");
        assertThat(statements(VIEW + set, VIEW.replace("SELECT a, b", "SELECT a, b, 1 AS c") + set))
                .containsExactly("CREATE OR REPLACE VIEW public.v (a, b, c) AS SELECT a, b, 1 AS c FROM public.t");
    }

    @Test
    void columnsOfAMaterializedViewAreSetInPlace() throws Exception {
        String set = MATERIALIZED + """
            ALTER MATERIALIZED VIEW m ALTER b SET STORAGE EXTERNAL, ALTER b SET COMPRESSION pglz,
                ALTER a SET STATISTICS 7, ALTER c SET (n_distinct = -0.5, n_distinct_inherited = 3);
            """;
        String all = "ALTER MATERIALIZED VIEW public.m ALTER COLUMN ";
        assertThat(statements(MATERIALIZED, set))
                .containsExactly(
                        all + "a SET STATISTICS 7",
                        all + "b SET STORAGE EXTERNAL",
                        all + "b SET COMPRESSION pglz",
                        all + "c SET (n_distinct = -0.5, n_distinct_inherited = 3)");
        assertThat(statements("", set)).endsWith(all + "c SET (n_distinct = -0.5, n_distinct_inherited = 3)");
        if (ScriptProof.server() >= 16) {
            assertThat(statements(set, MATERIALIZED))
                    .containsExactly(
                            all + "a SET STATISTICS -1",
                            all + "b SET STORAGE DEFAULT",
                            all + "b SET COMPRESSION DEFAULT",
                            all + "c RESET (n_distinct, n_distinct_inherited)");
        } else {
            assertThat(statements(set, MATERIALIZED)).startsWith("DROP MATERIALIZED VIEW public.m");
        }
    }
}
