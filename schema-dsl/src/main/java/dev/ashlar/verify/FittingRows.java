package dev.ashlar.verify;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the version before that the version after takes too: no statement between the two has to refuse them. Each row is put
 * into the version after, which a server judges; when all is done, that is undone.
 */
final class FittingRows implements AutoCloseable {

    private final Set<ObjectId> asked;
    private final Model after;
    private final Renaming toAfter;
    private final Connection connection;
    private final Statement statement;

    /**
     * Begins with an empty version after.
     *
     * @param asked the tables of before whose rows must fit
     * @param connection to the version after, in auto-commit mode; left so, and without a row
     */
    FittingRows(Set<ObjectId> asked, Model after, Renaming toAfter, Connection connection) throws SQLException {
        this.asked = Set.copyOf(asked);
        this.after = after;
        this.toAfter = toAfter;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.statement = connection.createStatement();
        statement.execute("SET LOCAL search_path = ''");
    }

    /** The checks that the table will have; nothing where its rows need not fit. */
    List<CheckDef> checks(TableDef table) {
        Renaming toBefore = toAfter.inverted();
        return asked.contains(table.id())
                ? after.children(toAfter.apply(table.id()), CheckDef.class).stream()
                        .map(check -> (CheckDef) check.renamed(toBefore))
                        .toList()
                : List.of();
    }

    /** Whether a row may stay; it stands in the version after then, where it fits, so that others can refer to it. */
    boolean take(TableDef table, List<ColumnDef> columns, List<@Nullable String> values) throws SQLException {
        ObjectId there = toAfter.apply(table.id());
        if (!after.has(there)) {
            return true;
        }
        List<Sql> names = new ArrayList<>();
        List<Sql> literals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ObjectId column = toAfter.apply(columns.get(i).id());
            if (after.find(column).orElse(null) instanceof ColumnDef now && now.generated() == null) {
                String value = values.get(i);
                names.add(column.identifier().sql());
                literals.add(Sql.raw(value == null ? "NULL" : new Literal(value).text()));
            }
        }
        Sql insert = names.isEmpty()
                ? Sql.of("INSERT INTO {} DEFAULT VALUES RETURNING 1", there.qualified())
                : Sql.of(
                        "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE VALUES ({}) RETURNING 1",
                        there.qualified(),
                        Sql.join(", ", names),
                        Sql.join(", ", literals));
        boolean fits = new RowInsertion(connection, statement).insert(insert.text(), any -> true);
        return fits || !asked.contains(table.id());
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
