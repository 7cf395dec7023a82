package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table {@code ashlar.history}. Rows are never deleted: those of a reverted migration get their {@code reverted_at}. A row is one
 * script in one direction; {@code statement} is 0 for a whole script and leaves room for rows per statement.
 */
final class HistoryTable {
    static final String STARTED = "started";
    static final String DONE = "done";
    static final String FAILED = "failed";

    private static final String CREATE_TABLE = """
        CREATE TABLE IF NOT EXISTS ashlar.history (
            id pg_catalog.int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            migration pg_catalog.int4 NOT NULL,
            direction pg_catalog.text NOT NULL,
            segment pg_catalog.int4 NOT NULL,
            segments pg_catalog.int4 NOT NULL,
            statement pg_catalog.int4 NOT NULL DEFAULT 0,
            state pg_catalog.text NOT NULL,
            file pg_catalog.text NOT NULL,
            checksum pg_catalog.text NOT NULL,
            executed_by pg_catalog.text NOT NULL DEFAULT SESSION_USER,
            started_at pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now(),
            finished_at pg_catalog.timestamptz,
            reverted_at pg_catalog.timestamptz
        )\
        """;
    private static final String CREATE_INDEX = """
        CREATE UNIQUE INDEX IF NOT EXISTS history_in_force ON ashlar.history (migration, direction, segment, statement)
        WHERE reverted_at IS NULL\
        """;
    private static final String READ = """
        SELECT id, migration, direction, segment, segments, state, file, checksum, started_at::pg_catalog.text
        FROM ashlar.history WHERE reverted_at IS NULL ORDER BY migration, id\
        """;
    private static final String INSERT = """
        INSERT INTO ashlar.history (migration, direction, segment, segments, state, file, checksum, finished_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, CASE WHEN ? THEN pg_catalog.clock_timestamp() END) RETURNING id\
        """;
    private static final String SET_STATE = """
        UPDATE ashlar.history SET state = ?, finished_at = pg_catalog.clock_timestamp(),
            reverted_at = CASE WHEN ? THEN pg_catalog.clock_timestamp() END
        WHERE id OPERATOR(pg_catalog.=) ?\
        """;
    private static final String REVERT = """
        UPDATE ashlar.history SET reverted_at = pg_catalog.clock_timestamp()
        WHERE migration OPERATOR(pg_catalog.=) ? AND reverted_at IS NULL\
        """;

    private HistoryTable() {}

    static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** Creates schema and table unless they are there; commits. A schema that a DBA made beforehand is used as it is. */
    static void ensure(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (exists(connection)) {
                return;
            }
            if (!isTrue(connection, "SELECT pg_catalog.to_regnamespace('ashlar') IS NOT NULL")) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS ashlar");
            }
            statement.execute(CREATE_TABLE);
            statement.execute(CREATE_INDEX);
        }
    }

    static boolean exists(Connection connection) throws SQLException {
        return isTrue(connection, "SELECT pg_catalog.to_regclass('ashlar.history') IS NOT NULL");
    }

    static List<HistoryRow> read(Connection connection) throws SQLException {
        List<HistoryRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                rows.add(new HistoryRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
            }
        }
        return rows;
    }

    /** Adds a row and gives its key; keys come from a sequence, so a key that was rolled back never comes again. */
    static long insert(Connection connection, Segment segment, String state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, segment.migration().number());
            insert.setString(2, word(segment.direction()));
            insert.setInt(3, segment.number());
            insert.setInt(4, segment.of());
            insert.setString(5, state);
            insert.setString(6, segment.file());
            insert.setString(7, segment.script().file().sha256());
            insert.setBoolean(8, state.equals(DONE));
            try (ResultSet key = insert.executeQuery()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    static void finish(Connection connection, long id, String state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_STATE)) {
            update.setString(1, state);
            update.setBoolean(2, state.equals(FAILED));
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    static void markReverted(Connection connection, int migration) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVERT)) {
            update.setInt(1, migration);
            update.executeUpdate();
        }
    }

    static boolean holds(Connection connection, long id) throws SQLException {
        return isTrue(
                connection, "SELECT EXISTS (SELECT FROM ashlar.history WHERE id OPERATOR(pg_catalog.=) " + id + ")");
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
