package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Inheritance;
import dev.ashlar.model.Model;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the <code>NOT NULL</code> constraints of partitions are called (PostgreSQL 18). */
final class PartitionNotNulls {

    /** The constraints of a partition <code>c</code> whose names are not those of the table above it: their columns and names. */
    static final String OTHER_THAN_ABOVE = """
        SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) AS columns,
            pg_catalog.array_agg(con.conname::text ORDER BY a.attnum) AS names
        FROM pg_catalog.pg_constraint AS con
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
        JOIN pg_catalog.pg_attribute AS pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
        JOIN pg_catalog.pg_constraint AS above ON above.conrelid = pa.attrelid AND above.conkey[1] = pa.attnum
            AND above.contype = 'n'
        WHERE con.conrelid = c.oid AND con.contype = 'n' AND above.conname <> con.conname\
        """;

    private PartitionNotNulls() {}

    /**
     * What the constraint of a column is called: that of a partition like the one above it, as the server does it where a partition is
     * created as one.
     */
    static String named(ObjectId column, Model model) {
        NotNullDef constraint = NotNullKind.of(column, model);
        if (constraint != null) {
            return constraint.id().name();
        }
        PartitionDef partition = model.inheritance().partition(column.owner()).orElse(null);
        ObjectId above = partition == null ? column : column.movedTo(partition.of());
        if (partition == null || !(model.find(above).orElse(null) instanceof ColumnDef whole) || whole.nullable()) {
            return NotNullNames.usualName(column);
        }
        String other = partition.notNulls().get(column.name());
        return other == null ? named(above, model) : other;
    }

    /** A column as it is declared in a partition that is created and then attached. */
    static Sql clause(ColumnDef column, @Nullable DefaultDef value, Context context) {
        String name = named(column.id(), context.after());
        return column.nullable() || context.server() < 18 || name.equals(NotNullNames.usualName(column.id()))
                ? ColumnKind.clause(column, value)
                : named(column, value, name);
    }

    /**
     * A column as it is declared in a table that is made anew while tables below it stay: their constraints have the names that the
     * server would give, so it would give others.
     */
    static Sql clauseAnew(ColumnDef column, @Nullable DefaultDef value, Context context) {
        ObjectId table = column.id().owner();
        boolean below = context.server() >= 18
                && !NotNullNames.isCut(column.id())
                && context.before().inheritance().heirs(table).stream()
                        .anyMatch(heir -> context.after().has(column.id().movedTo(heir)));
        return below && isUnsaid(column, context)
                ? named(column, value, NotNullNames.usualName(column.id()))
                : clauseBeside(column, value, context);
    }

    /** A column as it is declared where another table has the name that the server would give. */
    static Sql clauseBeside(ColumnDef column, @Nullable DefaultDef value, Context context) {
        return isUnsaid(column, context) && NotNullNames.isTaken(column.id(), context)
                ? named(column, value, NotNullNames.usualName(column.id()))
                : ColumnKind.clause(column, value);
    }

    private static boolean isUnsaid(ColumnDef column, Context context) {
        return !column.nullable() && NotNullKind.of(column.id(), context.after()) == null;
    }

    /**
     * The statement by which a column gets the constraint where the server would give it another name: in a partition that is off for now,
     * or beside a table that has the name; empty where it would not.
     */
    static Optional<Step> set(ObjectId column, Context context) {
        String name = named(column, context.after());
        boolean isPartition =
                context.after().inheritance().partition(column.owner()).isPresent();
        boolean usual = !isPartition || name.equals(NotNullNames.usualName(column));
        return context.server() < 18 || usual && !NotNullNames.isTaken(column, context)
                ? Optional.empty()
                : Optional.of(Step.alterTable(
                        column.owner(),
                        "NOT NULL",
                        Sql.of("ADD CONSTRAINT {} NOT NULL {}", new Identifier(name), column.identifier())));
    }

    static Sql named(ColumnDef column, @Nullable DefaultDef value, String name) {
        return Sql.of("{} CONSTRAINT {} NOT NULL", ColumnKind.clause(column.asNullable(), value), new Identifier(name));
    }

    /**
     * A table that becomes a partition and was none keeps the names of its constraints. Where those of the version after are known,
     * it gets them before it is attached, as afterwards the server does not rename what is inherited.
     */
    static List<Step> attached(PartitionDef partition, Context context) {
        ObjectId table = partition.id().owner();
        Inheritance before = context.before().inheritance();
        if (!context.after().isRead()
                || context.server() < 18
                || !context.before().has(table)
                || !before.parents(table).isEmpty()
                || !before.heirs(table).isEmpty()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        for (ColumnDef column : context.after().children(table, ColumnDef.class)) {
            ObjectId id = column.id();
            if (!column.nullable() && NotNullKind.of(id, context.after()) == null && !NotNullNames.isCut(id)) {
                String name = named(id, context.after());
                if (!name.equals(NotNullNames.usualName(id))) {
                    steps.add(Constraints.rename(table.child(ObjectType.NOT_NULL, NotNullNames.usualName(id)), name));
                }
            }
        }
        return steps;
    }
}
