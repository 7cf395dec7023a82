package dev.ashlar.codegen.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server's version: the text without the packager's additions, and its first number. */
record ServerVersion(String text, int major) {
    static ServerVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW server_version")) {
            rows.next();
            return parse(rows.getString(1));
        }
    }

    /** Reads {@code 18.6}, {@code 18.6 (Debian 18.6-1)} and {@code 19beta1}. */
    static ServerVersion parse(String text) {
        String version = text.strip().replaceFirst("\\s.*", "");
        return new ServerVersion(version, Integer.parseInt(version.replaceFirst("\\D.*", "")));
    }
}
