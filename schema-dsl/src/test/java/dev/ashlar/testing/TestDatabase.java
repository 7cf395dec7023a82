package dev.ashlar.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One database of the test server.
 *
 * @param name its name
 * @param port the server's port on localhost
 */
public record TestDatabase(String name, int port) {

    /** A URL for the superuser, straight to the server. */
    public String url() {
        return urlThrough(port);
    }

    /** The same through another port, without encryption, so that a wire between can read along. */
    public String urlThrough(int otherPort) {
        return "jdbc:postgresql://localhost:" + otherPort + "/" + name + "?sslmode=disable&gssEncMode=disable";
    }

    /** A new session as superuser. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url(), "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes statements in a session of their own, each committed. */
    public void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query's rows as text; null as {@code "null"}. */
    public List<String> column(String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** The names of the tables of schema public, sorted. */
    public List<String> tables() {
        return column(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY"
                        + " 1");
    }
}
