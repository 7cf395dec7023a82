package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import dev.ashlar.testing.TestServer;
import dev.ashlar.testing.WrittenMigration;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.Scratch;
import dev.ashlar.verify.ScratchRoles;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The queries at the end of scripts, on a server on which the script has run. */
class VerificationTest {

    private static final int USUAL = 60;

    /** What the queries must ask for, so that the test is worth something. */
    private static final List<String> SOURCES = List.of(
            "pg_attribute",
            "pg_class",
            "pg_constraint",
            "pg_index",
            "pg_namespace",
            "pg_policy",
            "pg_rewrite",
            "pg_sequence",
            "pg_statistic_ext",
            "pg_type",
            "unnest");

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> sources = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void eachQueryShowsSomethingAndWhatIsGoneIsGone() {
        Scratch scratch = Databases.on(TestServer.port());
        int pairs = Integer.getInteger("ashlar.random.pairs", USUAL);
        LongStream.rangeClosed(1, pairs).parallel().forEach(seed -> look(seed, scratch));
        assertThat(faults)
                .withFailMessage(() -> String.join("\n\n", faults.subList(0, Math.min(5, faults.size()))))
                .isEmpty();
        if (pairs >= USUAL) {
            assertThat(sources).containsAll(SOURCES);
        }
    }

    private void look(long seed, Scratch scratch) {
        SchemaPair pair = SchemaPair.of(seed, scratch.major());
        Model before = Build.database(pair.before()).model();
        Model after = Build.database(pair.after()).model();
        WrittenMigration migration = WrittenMigration.of(before, after, scratch.major());
        try (Scratch.Database database = scratch.empty();
                Connection connection = database.connect()) {
            ScratchRoles.make(before, connection);
            ScratchRoles.make(after, connection);
            PlanExecution.run(Planner.forward(Model.empty(), before, scratch.major()), connection);
            PlanExecution.run(migration.forward(), connection);
            for (String query : migration.queries()) {
                look(seed, query, connection);
            }
        } catch (SQLException | StatementFailure e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    private void look(long seed, String query, Connection connection) {
        sources.add(query.replaceFirst("(?s).* FROM pg_catalog\\.(\\w+).*", "$1"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int rows = 0;
            while (row.next()) {
                rows++;
                if (query.contains(" AS gone ") && !row.getBoolean("gone")) {
                    faults.add("seed " + seed + ", not gone: " + query);
                }
            }
            if (rows == 0) {
                faults.add("seed " + seed + ", no row: " + query);
            }
        } catch (SQLException e) {
            faults.add("seed " + seed + ", " + e.getMessage() + ": " + query);
        }
    }
}
