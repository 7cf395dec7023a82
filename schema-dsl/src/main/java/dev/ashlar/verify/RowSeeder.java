package dev.ashlar.verify;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts rows into every table of a database, as well as it can: it knows keys and foreign keys, takes the literals that checks speak
 * of for candidates, and tries several rows where one is refused. The same schema always gets the same rows.
 */
public final class RowSeeder {

    private static final int ROWS = 3;
    private static final int TRIES = 40;

    private final Model model;
    private final Connection connection;
    private final Map<ObjectId, Integer> rows = new LinkedHashMap<>();

    private RowSeeder(Model model, Connection connection) {
        this.model = model;
        this.connection = connection;
    }

    /**
     * Fills the tables.
     *
     * @param empty tables that get no rows
     * @return how many rows each table got
     * @throws SQLException if the connection fails
     */
    public static Map<ObjectId, Integer> seed(Model model, Set<ObjectId> empty, Connection connection)
            throws SQLException {
        var seeder = new RowSeeder(model, connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = ''");
            for (TableDef table : SeedOrder.of(model)) {
                seeder.rows.put(table.id(), empty.contains(table.id()) ? 0 : seeder.fill(table, statement));
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return Collections.unmodifiableMap(seeder.rows);
    }

    private int fill(TableDef table, Statement statement) throws SQLException {
        var candidates = new RowCandidates(model, table, rows);
        int made = 0;
        for (int number = 0; number < TRIES && made < ROWS; number++) {
            if (insert(candidates.insert(number), statement)) {
                made++;
            }
        }
        return made;
    }

    /** Whether the row was taken; deferred constraints are asked at once. */
    private boolean insert(String sql, Statement statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            statement.execute(sql);
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }
}
