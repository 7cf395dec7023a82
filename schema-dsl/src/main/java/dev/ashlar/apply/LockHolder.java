package dev.ashlar.apply;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A session that holds the runner's lock, or a table's, as the server shows it; another role's query may be hidden.
 *
 * @param pid its server process
 * @param application its application_name
 * @param client its address, or {@code local}
 * @param since when it signed in, as the server writes it
 * @param query its current or last statement
 */
public record LockHolder(int pid, String application, String client, String since, String query) {

    /** The holder in the current row: pid, application, client, since, query. */
    static LockHolder read(ResultSet row) throws SQLException {
        return new LockHolder(row.getInt(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "(not shown to this role)" : text.replaceAll("\\s+", " ");
    }

    /** One line for people. */
    @Override
    public String toString() {
        return "pid " + pid + ", application " + application + ", client " + client + ", since " + since + ", query: "
                + query;
    }
}
