package com.example.billing.stories;

import dev.ashlar.kind.Risk;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Segment;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Runs a plan as it was made: each segment in a transaction of its own. */
final class PlanRun {
    private final Connection connection;

    PlanRun(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs all of it.
     *
     * @param accepted the addresses of what may be lost
     * @throws MigrationRefusedException if something else would be lost, or the server refuses a statement; its segment is
     *     rolled back then
     */
    void run(Plan plan, Set<String> accepted) {
        List<String> missing = plan.risks(Risk.Type.LOSS).stream()
                .map(loss -> loss.object().address())
                .filter(address -> !accepted.contains(address))
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationRefusedException("would lose " + String.join(", ", missing), null);
        }
        plan.segments().forEach(this::run);
    }

    private void run(Segment segment) {
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (Planned planned : segment.statements()) {
                    statement.execute(planned.step().sql().text());
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new MigrationRefusedException(e.getMessage(), e);
        }
    }
}
