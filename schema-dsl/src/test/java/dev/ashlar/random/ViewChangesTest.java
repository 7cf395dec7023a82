package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.Table;
import dev.ashlar.dsl.Types;
import dev.ashlar.dsl.View;
import dev.ashlar.kind.Feature;
import dev.ashlar.model.Model;
import dev.ashlar.model.ViewDef;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.Proof;
import dev.ashlar.verify.ProofResult;
import dev.ashlar.verify.Scratch;
import java.sql.Connection;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** How views and what stands around tables become different. */
class ViewChangesTest {

    private static final Schema PUBLIC = Schema.schema("public");
    private static final String TABLE = "CREATE TABLE t (id integer PRIMARY KEY, a text, b integer)";

    /** The statements from one script to another; run, they give what the other gives. */
    private static List<String> statements(List<String> before, List<String> after) throws Exception {
        TestDatabase old = TestServer.database();
        TestDatabase now = TestServer.database();
        old.run(before.toArray(String[]::new));
        now.run(after.toArray(String[]::new));
        try (Connection one = old.connect();
                Connection other = now.connect()) {
            CatalogReading target = CatalogReader.read(other);
            Plan plan = Planner.forward(CatalogReader.read(one).model(), target.model(), Feature.OLDEST);
            PlanExecution.run(plan, one);
            assertThat(CatalogReader.read(one)).isEqualTo(target);
            return plan.statements().stream()
                    .map(planned -> planned.step().sql().text().replaceAll("\\s+", " "))
                    .toList();
        }
    }

    @Test
    void aViewWithMoreColumnsAtItsEndIsReplacedUnderThoseThatReadIt() throws Exception {
        String reader = "CREATE VIEW reader AS SELECT id FROM v";
        assertThat(statements(
                        List.of(TABLE, "CREATE VIEW v AS SELECT id, a FROM t", reader),
                        List.of(TABLE, "CREATE VIEW v AS SELECT id, upper(a) AS a, b FROM t", reader)))
                .singleElement()
                .asString()
                .startsWith("CREATE OR REPLACE VIEW public.v (id, a, b) AS");
    }

    @Test
    void aViewWhoseColumnsGoOrAreOfOtherTypesIsRebuiltWithThoseThatReadIt() throws Exception {
        String reader = "CREATE VIEW reader AS SELECT id FROM v";
        for (String query : List.of("SELECT id FROM t", "SELECT id::bigint AS id, a FROM t", "SELECT a, id FROM t")) {
            assertThat(statements(
                            List.of(
                                    TABLE,
                                    "CREATE VIEW v AS SELECT id, a FROM t",
                                    reader,
                                    "COMMENT ON VIEW reader IS 'x'"),
                            List.of(TABLE, "CREATE VIEW v AS " + query, reader, "COMMENT ON VIEW reader IS 'x'")))
                    .hasSize(5)
                    .contains("DROP VIEW public.reader", "DROP VIEW public.v", "COMMENT ON VIEW public.reader IS 'x'");
        }
    }

    @Test
    void optionsOfViewsAreSetAndReset() throws Exception {
        assertThat(statements(
                        List.of(TABLE, "CREATE VIEW v WITH (security_barrier) AS SELECT id FROM t"),
                        List.of(TABLE, "CREATE VIEW v AS SELECT id FROM t WITH LOCAL CHECK OPTION")))
                .containsExactly(
                        "ALTER VIEW public.v SET (check_option = 'local')",
                        "ALTER VIEW public.v RESET (security_barrier)");
        assertThat(Database.of(
                                PUBLIC,
                                View.view(PUBLIC, "v")
                                        .as(DSL.select(DSL.inline(1).as("a")))
                                        .securityInvoker())
                        .model()
                        .all(ViewDef.class))
                .singleElement()
                .satisfies(view -> assertThat(Feature.of(view))
                        .hasValueSatisfying(
                                feature -> assertThat(feature.since()).isEqualTo(15)));
    }

    @Test
    void aMaterializedViewIsRebuiltWithItsIndexesAndRefreshedInTurn() throws Exception {
        List<String> indexes = List.of("CREATE UNIQUE INDEX m_id ON m (id)", "COMMENT ON INDEX m_id IS 'x'");
        assertThat(statements(
                        List.of(
                                TABLE,
                                "CREATE MATERIALIZED VIEW m AS SELECT id FROM t",
                                indexes.get(0),
                                indexes.get(1)),
                        List.of(
                                TABLE,
                                "CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t",
                                indexes.get(0),
                                indexes.get(1))))
                .satisfiesExactly(
                        drop -> assertThat(drop).isEqualTo("DROP MATERIALIZED VIEW public.m"),
                        create -> assertThat(create).startsWith("CREATE MATERIALIZED VIEW public.m (id, a) AS"),
                        index -> assertThat(index).isEqualTo("CREATE UNIQUE INDEX m_id ON public.m (id)"),
                        comment -> assertThat(comment).isEqualTo("COMMENT ON INDEX public.m_id IS 'x'"));
        List<String> empty = List.of(
                TABLE,
                "CREATE MATERIALIZED VIEW z WITH (fillfactor = 70) AS SELECT id FROM t WITH NO DATA",
                "CREATE VIEW v AS SELECT id FROM z",
                "CREATE MATERIALIZED VIEW a AS SELECT id FROM v WITH NO DATA");
        List<String> filled = List.of(
                TABLE,
                "CREATE MATERIALIZED VIEW z AS SELECT id FROM t",
                "CREATE VIEW v AS SELECT id FROM z",
                "CREATE MATERIALIZED VIEW a AS SELECT id FROM v");
        assertThat(statements(empty, filled))
                .containsExactly(
                        "ALTER MATERIALIZED VIEW public.z RESET (fillfactor)",
                        "REFRESH MATERIALIZED VIEW public.z",
                        "REFRESH MATERIALIZED VIEW public.a");
    }

    @Test
    void policiesAreAlteredInPlaceWherePostgresqlCan() throws Exception {
        assertThat(statements(
                        List.of(TABLE, "CREATE POLICY p ON t TO pg_monitor USING (b > 1)"),
                        List.of(TABLE, "CREATE POLICY p ON t USING (b > 2) WITH CHECK (b > 3)")))
                .containsExactly("ALTER POLICY p ON public.t TO PUBLIC USING ((b > 2)) WITH CHECK ((b > 3))");
        assertThat(statements(
                        List.of(TABLE, "CREATE POLICY p ON t FOR UPDATE USING (b > 1) WITH CHECK (b > 3)"),
                        List.of(TABLE, "CREATE POLICY p ON t FOR UPDATE USING (b > 1)")))
                .containsExactly("DROP POLICY p ON public.t", "CREATE POLICY p ON public.t FOR UPDATE USING ((b > 1))");
    }

    @Test
    void rulesAndStatisticsAreAlteredInPlaceWherePostgresqlCan() throws Exception {
        String statistics = "CREATE STATISTICS s ON id, a FROM t";
        assertThat(statements(
                        List.of(TABLE, "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING", statistics),
                        List.of(
                                TABLE,
                                "CREATE RULE r AS ON DELETE TO t WHERE old.b > 1 DO INSTEAD NOTHING",
                                "ALTER TABLE t DISABLE RULE r",
                                statistics,
                                "ALTER STATISTICS s SET STATISTICS 10")))
                .containsExactly(
                        "CREATE OR REPLACE RULE r AS ON DELETE TO public.t WHERE (old.b > 1) DO INSTEAD NOTHING",
                        "ALTER TABLE public.t DISABLE RULE r",
                        "ALTER STATISTICS public.s SET STATISTICS 10");
    }

    /** A table, and a materialized view that has room for one of its rows only. */
    private static final class Rows extends Table {
        private static final long serialVersionUID = 1L;

        Rows() {
            super(PUBLIC, "t");
            Column<Integer> a = column("a", Types.integer());
            primaryKey(a);
        }

        Model with(String text) {
            var one = MaterializedView.materializedView(PUBLIC, "m")
                    .as(DSL.select(DSL.inline(text).as("one")).from(this));
            one.uniqueIndex("m_one").on(one.column("one", SQLDataType.CLOB));
            return Database.of(PUBLIC, this, one).model();
        }
    }

    @Test
    void rowsThatAMaterializedViewHasNoRoomForAreLeftOutOfTheProof() throws Exception {
        Scratch scratch = Databases.on(TestServer.port());
        var table = new Rows();
        Model before = Database.of(PUBLIC, table).model();
        Model after = table.with("x");
        ProofResult result = Proof.of(
                before,
                after,
                Planner.forward(before, after, scratch.major()),
                Planner.back(before, after, scratch.major()),
                scratch);
        assertThat(result.toString()).contains("could not create unique index");
    }
}
