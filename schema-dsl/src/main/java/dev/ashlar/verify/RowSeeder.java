package dev.ashlar.verify;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into every table of a database, as well as it can: it knows keys and foreign keys, takes the literals that checks speak
 * of for candidates, and tries several rows where one is refused. The same schema always gets the same rows.
 */
final class RowSeeder {

    private static final int ROWS = 3;
    private static final int TRIES = 40;

    private final Model model;
    private final @Nullable FittingRows fitting;
    private final Connection connection;
    private final Map<ObjectId, Integer> rows = new LinkedHashMap<>();

    private RowSeeder(Model model, @Nullable FittingRows fitting, Connection connection) {
        this.model = model;
        this.fitting = fitting;
        this.connection = connection;
    }

    /**
     * Fills the tables.
     *
     * @param empty tables that get no rows
     * @param fitting which rows may stay; null for all that their tables take
     * @return how many rows each table got
     * @throws SQLException if the connection fails
     */
    static Map<ObjectId, Integer> seed(
            Model model, Set<ObjectId> empty, @Nullable FittingRows fitting, Connection connection)
            throws SQLException {
        var seeder = new RowSeeder(model, fitting, connection);
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
        var candidates = new RowCandidates(model, table, fitting == null ? List.of() : fitting.checks(table), rows);
        var insertion = new RowInsertion(connection, statement);
        int made = 0;
        for (int number = 0; number < TRIES && made < ROWS; number++) {
            boolean taken = insertion.insert(
                    candidates.insert(number),
                    values -> fitting == null || fitting.take(table, candidates.columns(), values));
            if (taken) {
                made++;
            }
        }
        return made;
    }
}
