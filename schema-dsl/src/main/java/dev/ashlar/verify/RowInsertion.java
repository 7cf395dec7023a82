package dev.ashlar.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries rows, each of which a table may refuse.
 *
 * @param connection inside a transaction
 * @param statement of that connection
 */
record RowInsertion(Connection connection, Statement statement) {

    /** Whether a row that a table took may stay. */
    interface Condition {

        /** Looks at its values as text, in the order of the statement's {@code RETURNING}. */
        boolean holds(List<@Nullable String> values) throws SQLException;
    }

    /** Whether the row was taken and stays; deferred constraints are asked at once. */
    boolean insert(String sql, Condition condition) throws SQLException {
        Savepoint before = connection.setSavepoint();
        List<@Nullable String> values;
        try {
            values = returned(sql);
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
        if (!condition.holds(values)) {
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    private List<@Nullable String> returned(String sql) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
        }
        return values;
    }
}
