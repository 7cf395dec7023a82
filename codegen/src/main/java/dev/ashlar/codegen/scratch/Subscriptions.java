package dev.ashlar.codegen.scratch;

import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Subscriptions that a script made in a scratch database: the server does not drop a database that has one. */
final class Subscriptions {

    private static final String OBJECT_IN_USE = "55006";

    private Subscriptions() {}

    /** Whether a subscription may be why the server refuses to drop a database. */
    static boolean mayHinder(SQLException refusal) {
        return OBJECT_IN_USE.equals(refusal.getSQLState());
    }

    /** Drops those of a database and leaves alone whatever is at their other end (manual, DROP SUBSCRIPTION). */
    static void drop(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String name : names(statement)) {
                String subscription = "SUBSCRIPTION " + new Identifier(name).text();
                statement.execute("ALTER " + subscription + " DISABLE");
                statement.execute("ALTER " + subscription + " SET (slot_name = NONE)");
                statement.execute("DROP " + subscription);
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery("SELECT s.subname FROM pg_catalog.pg_subscription AS s"
                + " JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid"
                + " WHERE d.datname = pg_catalog.current_database() ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
