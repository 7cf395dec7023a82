package dev.ashlar.codegen.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The session settings under which PostgreSQL prints the same text on every machine. The search path is left alone: it
 * belongs to what the caller compares.
 */
public final class CanonicalSession {
    // Each of these changes how values or definitions are printed, or how literals in our SQL are read.
    private static final String SETTINGS = """
        SET SESSION client_encoding TO 'UTF8';
        SET SESSION standard_conforming_strings TO on;
        SET SESSION "DateStyle" TO 'ISO, MDY';
        SET SESSION "IntervalStyle" TO 'postgres';
        SET SESSION "TimeZone" TO 'UTC';
        SET SESSION extra_float_digits TO 1;
        SET SESSION bytea_output TO 'hex';
        SET SESSION quote_all_identifiers TO off;
        SET SESSION default_transaction_read_only TO off;
        """;

    private CanonicalSession() {}

    /**
     * Applies the settings to an open connection, in one round trip.
     *
     * @param connection an open connection, outside a transaction
     * @return the same connection
     * @throws SQLException if the server refuses a setting; the connection is closed then
     */
    public static Connection apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
