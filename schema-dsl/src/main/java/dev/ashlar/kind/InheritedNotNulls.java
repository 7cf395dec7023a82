package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Inheritance;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the <code>NOT NULL</code> constraints of a table are called that is taken off another or put under it (PostgreSQL 18). Where a table
 * below has another name for one, the server renames neither, so they are to be called alike as long as it inherits.
 */
final class InheritedNotNulls {

    private InheritedNotNulls() {}

    /**
     * A table that is taken off others keeps the names that their constraints have; it then gets the usual ones. So do those, where nothing
     * inherits any more.
     *
     * @param table the table, which is no part of another any more
     * @param above the tables that it was a part of
     */
    static List<Step> settled(ObjectId table, List<ObjectId> above, Context context) {
        Model model = context.before();
        var steps = new ArrayList<>(named(
                table,
                unsaid(table, model)
                        .filter(column -> model.inheritance().counterparts(column.id()).stream()
                                .anyMatch(other ->
                                        !NotNullNames.usualName(other).equals(NotNullNames.usualName(column.id()))))
                        .toList(),
                context));
        Inheritance after = context.after().inheritance();
        for (ObjectId parent : above) {
            if (after.parents(parent).isEmpty() && after.heirs(parent).isEmpty()) {
                named(
                                parent,
                                unsaid(parent, model)
                                        .filter(column -> context.after().has(column.id()))
                                        .filter(column -> !NotNullNames.isCut(column.id()))
                                        .toList(),
                                context)
                        .forEach(step ->
                                steps.add(step.reaching(Reach.TABLE).lockingBy(now -> rest(parent, table, now))));
            }
        }
        return steps;
    }

    /** The tables below one that are still there when another is not any more, and are locked along with it. */
    private static Stream<Lock> rest(ObjectId table, ObjectId without, TablesNow now) {
        List<ObjectId> gone = now.below(without, Reach.HEIRS);
        return now.below(table, Reach.HEIRS).stream()
                .filter(below -> !below.equals(without) && !gone.contains(below))
                .map(below -> new Lock(LockMode.ACCESS_EXCLUSIVE, below));
    }

    /** The columns that are not null, and of which no more is said than that. */
    private static Stream<ColumnDef> unsaid(ObjectId table, Model model) {
        return model.children(table, ColumnDef.class).stream()
                .filter(column -> !column.nullable() && NotNullKind.of(column.id(), model) == null);
    }

    private static List<Step> named(ObjectId table, List<ColumnDef> columns, Context context) {
        if (columns.isEmpty() || !context.after().has(table) || context.server() < 18) {
            return List.of();
        }
        List<Sql> usual = columns.stream()
                .map(ColumnDef::id)
                .map(column ->
                        Sql.of("({}, {})", new Literal(column.name()), new Literal(NotNullNames.usualName(column))))
                .toList();
        return List.of(renaming(table, Sql.of("""
                    SELECT con.conname, usual.name
                    FROM (VALUES {}) AS usual (column_name, name)
                    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = {} AND a.attname = usual.column_name
                    JOIN pg_catalog.pg_constraint AS con ON con.conrelid = a.attrelid AND con.conkey = ARRAY[a.attnum]
                        AND con.contype = 'n' AND con.conname <> usual.name\
            """, Sql.join(", ", usual), Verification.relation(table)), context));
    }

    /**
     * A column as it is declared in a table that is created with what it inherits from: that it is not null is said again only where it is
     * to be the table's own too, under the name that it has above.
     */
    static Sql clause(ColumnDef column, @Nullable DefaultDef value, Context context) {
        Model model = context.after();
        if (!NotNullNames.isInherited(column.id(), model) || NotNullKind.of(column.id(), model) != null) {
            return PartitionNotNulls.clauseAnew(column, value, context);
        }
        if (!isOwn(column.id(), model)) {
            return ColumnKind.clause(column.asNullable(), value);
        }
        return NotNullKind.above(column.id(), model)
                .filter(above -> NotNullNames.isHandedDown(above) && context.server() >= 18)
                .findFirst()
                .map(above -> PartitionNotNulls.named(column, value, above.id().name()))
                .orElseGet(() -> PartitionNotNulls.clauseAnew(column, value, context));
    }

    /** The columns of tables below that stay as they are when one above may be null: the server lets those be null too. */
    static List<Step> kept(ObjectId column, Context context) {
        Model model = context.after();
        List<Step> steps = new ArrayList<>();
        for (ObjectId heir : model.inheritance().allHeirs(column.owner())) {
            ObjectId below = column.movedTo(heir);
            List<ObjectId> above = Inherited.counterparts(below, model, context);
            if (!above.isEmpty()
                    && NotNullKind.wasNotNull(below, context)
                    && isNotNull(below, model)
                    && NotNullKind.of(below, model) == null
                    && above.stream().noneMatch(each -> isNotNull(each, model))) {
                steps.add(NotNullKind.set(below).with(Risk.Type.SCAN, heir, "all rows are read"));
            }
        }
        return steps;
    }

    private static boolean isNotNull(ObjectId column, Model model) {
        return model.find(column).orElse(null) instanceof ColumnDef found && !found.nullable();
    }

    private static boolean isOwn(ObjectId column, Model model) {
        return model.find(InheritanceDef.id(column.owner())).orElse(null) instanceof InheritanceDef inheritance
                && inheritance.notNulls().contains(column);
    }

    /** A table that comes to inherit gets the names that the constraints above have, as one has them that is created so. */
    static List<Step> alike(ObjectId table, ObjectId above, Context context) {
        Model model = context.after();
        boolean stays = context.before().inheritance().parents(table).contains(above);
        List<Literal> columns = unsaid(table, model)
                .map(ColumnDef::id)
                .filter(column -> !stays || !context.before().has(column))
                .filter(column -> model.find(column.movedTo(above)).orElse(null) instanceof ColumnDef from
                        && !from.nullable()
                        && NotNullNames.isHandedDown(NotNullKind.of(from.id(), model)))
                .map(column -> new Literal(column.name()))
                .toList();
        if (columns.isEmpty() || context.server() < 18) {
            return List.of();
        }
        return List.of(renaming(
                table,
                Sql.of("""
                    SELECT con.conname, above.conname AS name
                    FROM pg_catalog.pg_attribute AS a
                    JOIN pg_catalog.pg_attribute AS b ON b.attrelid = {} AND b.attname = a.attname
                    JOIN pg_catalog.pg_constraint AS above ON above.conrelid = b.attrelid AND above.conkey = ARRAY[b.attnum]
                        AND above.contype = 'n'
                    JOIN pg_catalog.pg_constraint AS con ON con.conrelid = a.attrelid AND con.conkey = ARRAY[a.attnum]
                        AND con.contype = 'n' AND con.conname <> above.conname AND con.coninhcount = 0
                    WHERE a.attrelid = {} AND a.attname IN ({})
                        AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS other
                            WHERE other.conrelid = con.conrelid AND other.conname = above.conname)\
            """, Verification.relation(above), Verification.relation(table), Sql.join(", ", columns)),
                context));
    }

    /** Renames the constraints that a query finds, each with the name that it gets. */
    private static Step renaming(ObjectId table, Sql query, Context context) {
        return Step.of(Guard.block(Sql.of(
                        """
            DECLARE
                named record;
            BEGIN
                {}FOR named IN
            {}
                LOOP
                    BEGIN
                        EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', {}, named.conname, named.name);
                    EXCEPTION WHEN undefined_object THEN
                        NULL;
                    END;
                END LOOP;
            END\
            """,
                        NotNullNames.locked(table, context),
                        query,
                        new Literal(table.qualified().text()))))
                .locking(LockMode.ACCESS_EXCLUSIVE, table, Reach.HEIRS);
    }
}
