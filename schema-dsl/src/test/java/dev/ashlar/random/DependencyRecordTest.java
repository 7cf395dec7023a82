package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.catalog.DependencyRecord;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestServer;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.Scratch;
import dev.ashlar.verify.ScratchRoles;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a model that was read says its objects need holds all that the server itself records, in random schemas of every kind. */
class DependencyRecordTest {

    private static final int USUAL = 40;

    @Test
    void nothingThatTheServerRecordsIsMissing() throws Exception {
        Scratch scratch = Databases.on(TestServer.port());
        long first = Long.getLong("ashlar.random.seed", 1);
        int count = Math.min(USUAL, Integer.getInteger("ashlar.random.pairs", USUAL));
        int compared = 0;
        for (long seed = first; seed < first + count; seed++) {
            Model model =
                    Build.database(SchemaPair.of(seed, scratch.major()).after()).model();
            try (Scratch.Database database = scratch.empty();
                    Connection connection = database.connect()) {
                ScratchRoles.make(model, connection);
                PlanExecution.run(Planner.forward(Model.empty(), model, scratch.major()), connection);
                DependencyRecord.Result result = DependencyRecord.of(connection);
                assertThat(result.missing()).as("seed " + seed).isEmpty();
                compared += result.compared();
            } catch (SQLException | StatementFailure e) {
                throw new IllegalStateException("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(compared).isGreaterThan(count);
    }
}
