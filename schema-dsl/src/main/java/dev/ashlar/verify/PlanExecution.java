package dev.ashlar.verify;

import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Segment;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a plan as a runner would: each segment in a transaction of its own, an empty search path, one statement a call. */
public final class PlanExecution {

    private PlanExecution() {}

    /**
     * Runs all segments.
     *
     * @param connection in auto-commit mode; left so, without the segment that failed
     * @throws StatementFailure if a statement is refused
     * @throws SQLException if the connection fails
     */
    public static void run(Plan plan, Connection connection) throws SQLException, StatementFailure {
        for (Segment segment : plan.segments()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute("SET LOCAL search_path = ''");
                for (Planned planned : segment.statements()) {
                    execute(planned, statement);
                }
                commit(segment, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Planned planned, Statement statement) throws StatementFailure {
        try {
            statement.execute(planned.step().sql().text());
        } catch (SQLException e) {
            throw new StatementFailure(planned, e);
        }
    }

    /** A deferred constraint speaks at the commit. */
    private static void commit(Segment segment, Connection connection) throws StatementFailure {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new StatementFailure(
                    segment.statements().get(segment.statements().size() - 1), e);
        }
    }
}
