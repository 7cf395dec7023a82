package dev.ashlar.catalog;

import dev.ashlar.kind.Kind;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the catalog of a database. All queries run in one {@code REPEATABLE READ}, read-only transaction with an empty search path,
 * so that they see one moment and every name in a text of the server's is qualified. Stateless.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Reads all that the kinds manage, and names the rest.
     *
     * @param connection in auto-commit mode; left as it was
     * @throws UnsupportedServerException if the server is too old
     * @throws SQLException if the connection fails
     */
    public static CatalogReading read(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        UnsupportedServerException.check(major);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL search_path = ''");
            statement.execute("SET LOCAL datestyle = 'ISO, MDY'");
            statement.execute("SET LOCAL intervalstyle = 'postgres'");
            statement.execute("SET LOCAL timezone = 'UTC'");
            var definitions = new ArrayList<Definition>();
            var known = new HashMap<CatalogKey, ObjectId>();
            for (Kind<?> kind : Kinds.all()) {
                read(kind, statement, definitions, known);
            }
            Dependencies dependencies = Dependencies.read(statement, known);
            List<String> unmanaged = Unmanaged.read(statement);
            return new CatalogReading(
                    Model.of(definitions, Hints.NONE, dependencies.between()),
                    unmanaged,
                    major,
                    dependencies.outside(statement));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void read(
            Kind<?> kind, Statement statement, List<Definition> definitions, Map<CatalogKey, ObjectId> known)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(kind.catalogQuery())) {
            var row = new ResultRow(rows, known);
            while (rows.next()) {
                Definition definition = kind.read(row);
                if (definition != null) {
                    definitions.add(definition);
                    known.put(row.key("object"), definition.id());
                }
            }
        }
    }
}
