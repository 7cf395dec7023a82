package dev.ashlar.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** The settings of a session that the texts printed by a server depend on, put right for as long as they are read. */
final class CanonicalSettings {

    /** The search path decides which names are printed with their schema; it is the one of a plain connection. */
    private static final String SETTINGS = """
        SET LOCAL search_path TO "$user", public;
        SET LOCAL "TimeZone" TO 'UTC';
        SET LOCAL "DateStyle" TO 'ISO, MDY';
        SET LOCAL "IntervalStyle" TO 'postgres';
        SET LOCAL extra_float_digits TO 1;
        SET LOCAL bytea_output TO 'hex';
        SET LOCAL standard_conforming_strings TO on;
        SET LOCAL quote_all_identifiers TO off
        """;

    private CanonicalSettings() {}

    interface Reading<T> {
        T run() throws SQLException;
    }

    /** Runs a reading; by the rollback afterwards the settings are the caller's again. */
    static <T> T during(Connection connection, Reading<T> reading) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return reading.run();
        } finally {
            connection.rollback(before);
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
