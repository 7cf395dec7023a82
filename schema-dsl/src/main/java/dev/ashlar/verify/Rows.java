package dev.ashlar.verify;

import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a database as text, table by table, of chosen columns, in an order that does not depend on where they lie.
 *
 * @param byTable the rows of each table
 */
public record Rows(Map<ObjectId, List<String>> byTable) {

    /**
     * Reads the rows.
     *
     * @param columns the columns to read, by their table
     * @throws SQLException if the connection fails
     */
    public static Rows read(Map<ObjectId, List<ObjectId>> columns, Connection connection) throws SQLException {
        var byTable = new LinkedHashMap<ObjectId, List<String>>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            statement.execute("SET timezone = 'UTC'");
            for (Map.Entry<ObjectId, List<ObjectId>> entry : columns.entrySet()) {
                byTable.put(entry.getKey(), read(entry.getKey(), entry.getValue(), statement));
            }
        }
        return new Rows(byTable);
    }

    private static List<String> read(ObjectId table, List<ObjectId> columns, Statement statement) throws SQLException {
        List<Sql> texts = columns.stream()
                .map(column -> Sql.of("pg_catalog.quote_nullable({}::text)", column.identifier()))
                .toList();
        Sql row = texts.isEmpty() ? Sql.raw("''") : Sql.of("pg_catalog.concat_ws(', ', {})", Sql.join(", ", texts));
        List<String> rows = new ArrayList<>();
        Sql query = Sql.of("SELECT {} COLLATE \"C\" FROM {} ORDER BY 1", row, table.qualified());
        try (ResultSet results = statement.executeQuery(query.text())) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }

    /** One line for each row that one has and the other has not; empty for none. */
    public List<String> differencesTo(Rows other) {
        var lines = new ArrayList<String>();
        byTable.forEach((table, rows) -> {
            List<String> others = new ArrayList<>(other.byTable.getOrDefault(table, List.of()));
            for (String row : rows) {
                if (!others.remove(row)) {
                    lines.add("row of " + table + " is gone: " + row);
                }
            }
            others.forEach(row -> lines.add("row of " + table + " was not there: " + row));
        });
        return lines;
    }
}
