package dev.ashlar.catalog;

import dev.ashlar.kind.Kind;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalog of a database. All queries run in one {@code REPEATABLE READ}, read-only transaction with an empty search path,
 * so that they see one moment and every name in a text of the server's is qualified. Stateless.
 */
public final class CatalogReader {

    /** Rows that are held beside the model, however many there are. */
    private static final int ROWS_AT_ONCE = 2_000;

    /**
     * Compiling a query that runs once takes longer than running it; and rows that are taken in parts are not made by several processes,
     * which the plans should know.
     */
    private static final String SETTINGS = """
        SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
        SET LOCAL search_path = '';
        SET LOCAL jit = off;
        SET LOCAL max_parallel_workers_per_gather = 0;
        SET LOCAL work_mem = '64MB';
        SET LOCAL datestyle = 'ISO, MDY';
        SET LOCAL intervalstyle = 'postgres';
        SET LOCAL timezone = 'UTC';
        SAVEPOINT kind
        """;

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
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.execute(SETTINGS);
            var definitions = new ArrayList<Definition>();
            var known = new KnownObjects();
            List<String> unmanaged = new ArrayList<>(Unmanaged.newerThanKnown(major));
            for (Kind<?> kind : Kinds.all()) {
                read(kind, statement, definitions, known, unmanaged);
            }
            Dependencies dependencies = Dependencies.read(statement, known);
            unmanaged.addAll(Unmanaged.read(statement));
            Model model = Model.of(definitions, Hints.NONE, dependencies.between());
            unmanaged.addAll(Attachments.otherwise(statement, known, model));
            return new CatalogReading(model, unmanaged, major, dependencies.outside(statement));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A query that fails, as some object is broken, is asked again without what is broken. */
    private static void read(
            Kind<?> kind, Statement statement, List<Definition> definitions, KnownObjects known, List<String> unmanaged)
            throws SQLException {
        var found = new ArrayList<Definition>();
        try {
            rows(kind, kind.catalogQuery(), statement, found, known);
        } catch (SQLException | CatalogReadException e) {
            statement.execute("ROLLBACK TO kind");
            found.clear();
            var broken = new BrokenObjects(kind.catalogQuery(), statement);
            unmanaged.addAll(broken.words());
            broken.columns().forEach(known::add);
            rows(kind, broken.queryOfOthers(), statement, found, known);
        }
        statement.execute("RELEASE kind; SAVEPOINT kind");
        definitions.addAll(found);
    }

    private static void rows(
            Kind<?> kind, String query, Statement statement, List<Definition> definitions, KnownObjects known)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            var row = new ResultRow(rows, known);
            while (rows.next()) {
                Definition definition = kind.read(row);
                if (definition != null) {
                    definitions.add(definition);
                    known.add(row.key("object"), definition.id());
                }
            }
        }
    }
}
