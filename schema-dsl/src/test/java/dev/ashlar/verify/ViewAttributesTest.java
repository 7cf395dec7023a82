package dev.ashlar.verify;

import static dev.ashlar.verify.ScriptProof.statements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of the columns of views beside what they show: proved both ways. */
class ViewAttributesTest {

    private static final String ROWS = "CREATE TABLE t (a integer, b text);";
    private static final String VIEW = ROWS + "CREATE VIEW v AS SELECT a, b FROM t;";
    private static final String STORED = ROWS + "CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;";

    @Test
    void aColumnOfAViewHasADefault() throws Exception {
        String said = VIEW + "ALTER VIEW v ALTER b SET DEFAULT 'x'";
        assertThat(statements(VIEW, said)).containsExactly("ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'x'::text");
        assertThat(statements(said, said.replace("b SET DEFAULT 'x'", "a SET DEFAULT 5")))
                .containsExactlyInAnyOrder(
                        "ALTER VIEW public.v ALTER COLUMN b DROP DEFAULT",
                        "ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 5");
        assertThat(statements(said, said.replace("'x'", "'y'")))
                .containsExactly("ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'y'::text");
    }

    @Test
    void theDefaultGoesAndComesWithTheView() throws Exception {
        String said = VIEW + "ALTER VIEW v ALTER b SET DEFAULT 'x'";
        assertThat(statements(said, said.replace("a integer", "a bigint")))
                .startsWith("DROP VIEW public.v")
                .endsWith("ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'x'::text");
        assertThat(statements(said, ROWS)).containsExactly("DROP VIEW public.v");
    }

    @Test
    void columnsOfAMaterializedViewAreStoredAndCountedAsSaid() throws Exception {
        assertThat(statements(STORED, STORED + """
            ALTER MATERIALIZED VIEW m ALTER b SET STORAGE EXTERNAL;
            ALTER MATERIALIZED VIEW m ALTER b SET COMPRESSION pglz;
            ALTER MATERIALIZED VIEW m ALTER a SET STATISTICS 10;
            ALTER MATERIALIZED VIEW m ALTER a SET (n_distinct = -1)
            """))
                .containsExactly(
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 10",
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct = -1)",
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE EXTERNAL",
                        "ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET COMPRESSION pglz");
    }

    @Test
    void aMaterializedViewThatIsMadeAnewKeepsThem() throws Exception {
        String said = STORED + "ALTER MATERIALIZED VIEW m ALTER b SET STATISTICS 7;"
                + "CREATE INDEX i ON m (a); ALTER MATERIALIZED VIEW m CLUSTER ON i";
        assertThat(statements(said, said.replace("a integer", "a bigint")))
                .startsWith("DROP MATERIALIZED VIEW public.m")
                .contains("ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STATISTICS 7")
                .endsWith("ALTER MATERIALIZED VIEW public.m CLUSTER ON i");
    }

    @Test
    void aMaterializedViewIsClusteredByAnIndexOrNone() throws Exception {
        String indexed = STORED + "CREATE INDEX i ON m (a);";
        assertThat(statements(indexed, indexed + "ALTER MATERIALIZED VIEW m CLUSTER ON i"))
                .containsExactly("ALTER MATERIALIZED VIEW public.m CLUSTER ON i");
        assertThat(statements(indexed + "ALTER MATERIALIZED VIEW m CLUSTER ON i", indexed))
                .containsExactly("ALTER MATERIALIZED VIEW public.m SET WITHOUT CLUSTER");
    }
}
