package dev.ashlar.catalog;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The objects of which the server cannot say what they are: a default of a type whose library is missing, a view on a function that
 * somebody removed from the catalog. One of them makes the query of its whole kind fail, so they are looked for by halves.
 */
final class BrokenObjects {

    private final String query;
    private final Statement statement;
    private final Map<Key, String> broken = new LinkedHashMap<>();

    /** One row of the query. */
    private record Key(long oid, int part) {

        String condition() {
            return "(object_oid = " + oid + " AND object_part = " + part + ")";
        }
    }

    /**
     * Finds them.
     *
     * @param query the catalog query of a kind, which has failed
     * @throws SQLException if it fails whatever the objects are
     */
    BrokenObjects(String query, Statement statement) throws SQLException {
        this.query = query;
        this.statement = statement;
        find(numbers("SELECT DISTINCT object_oid::bigint FROM (" + query + ") AS q ORDER BY 1"));
    }

    private List<Long> numbers(String numbersQuery) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(numbersQuery)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private void find(List<Long> objects) throws SQLException {
        if (objects.isEmpty() || reason(in(objects)).isEmpty()) {
            return;
        }
        if (objects.size() > 1) {
            int half = objects.size() / 2;
            find(objects.subList(0, half));
            find(objects.subList(half, objects.size()));
            return;
        }
        long oid = objects.getFirst();
        for (long part : numbers("SELECT object_part::bigint FROM (" + query + ") AS q WHERE object_oid = " + oid)) {
            var key = new Key(oid, Math.toIntExact(part));
            String reason = reason(key.condition());
            if (!reason.isEmpty()) {
                broken.put(key, reason);
            }
        }
    }

    private static String in(List<Long> objects) {
        return "object_oid = ANY ('{" + objects.stream().map(Object::toString).collect(Collectors.joining(","))
                + "}'::pg_catalog.oid[])";
    }

    /** Why the query fails for these objects; empty where it does not. */
    private String reason(String condition) throws SQLException {
        statement.execute("SAVEPOINT part");
        try (ResultSet rows = statement.executeQuery("SELECT * FROM (" + query + ") AS q WHERE " + condition)) {
            boolean more = true;
            while (more) {
                // The rows come in parts, and a later one can fail as well.
                more = rows.next();
            }
            return "";
        } catch (SQLException e) {
            statement.execute("ROLLBACK TO part");
            ServerErrorMessage told = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
            return String.valueOf(told == null ? e.getMessage() : told.getMessage());
        } finally {
            statement.execute("RELEASE part");
        }
    }

    /** The query without them. */
    String queryOfOthers() {
        return broken.isEmpty() ? query : "SELECT * FROM (" + query + ") AS q WHERE NOT (" + conditions() + ")";
    }

    private String conditions() {
        return broken.keySet().stream().map(Key::condition).collect(Collectors.joining(" OR "));
    }

    /** The addresses of those that are columns, as keys and indexes go on naming them. */
    Map<Long, ObjectId> columns() throws SQLException {
        Map<Long, ObjectId> columns = new LinkedHashMap<>();
        if (broken.keySet().stream().noneMatch(key -> key.part() > 0)) {
            return columns;
        }
        String addresses = """
            SELECT q.object_class::bigint, q.object_oid::bigint, q.object_part, o.object_names[1], o.object_names[2], o.object_names[3]
            FROM (%s) AS q, LATERAL pg_catalog.pg_identify_object_as_address(q.object_class, q.object_oid, q.object_part) AS o
            WHERE q.object_part > 0 AND (%s)""".formatted(query, conditions());
        try (ResultSet rows = statement.executeQuery(addresses)) {
            while (rows.next()) {
                columns.put(
                        CatalogKey.of(rows.getLong(1), rows.getLong(2), rows.getInt(3)),
                        ObjectId.schema(String.valueOf(rows.getString(4)))
                                .child(ObjectType.TABLE, String.valueOf(rows.getString(5)))
                                .child(ObjectType.COLUMN, String.valueOf(rows.getString(6))));
            }
        }
        return columns;
    }

    /** A line for each: its kind, its address, and why it cannot be read. */
    List<String> words() throws SQLException {
        List<String> words = new ArrayList<>();
        if (broken.isEmpty()) {
            return words;
        }
        String names = "SELECT o.type, o.identity, q.object_oid::bigint, q.object_part FROM (" + query
                + ") AS q, LATERAL pg_catalog.pg_identify_object(q.object_class, q.object_oid, q.object_part) AS o WHERE "
                + conditions() + " ORDER BY 1, 2";
        try (ResultSet rows = statement.executeQuery(names)) {
            while (rows.next()) {
                words.add("broken " + rows.getString(1) + " " + rows.getString(2) + " ("
                        + broken.get(new Key(rows.getLong(3), rows.getInt(4))) + ")");
            }
        }
        return words;
    }
}
