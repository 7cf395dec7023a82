package dev.ashlar.kind;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Inheritance;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a table is created that has parts from another (manual, CREATE TABLE, INHERITS and PARTITION OF). */
final class NewHeirs {

    private NewHeirs() {}

    /** A partition that has nothing but what the server gives it. */
    static Step partition(TableDef table, PartitionDef partition, Context context) {
        Step step = Step.of(Sql.of(
                                "{} {} PARTITION OF {} {}",
                                TableSettings.create(table),
                                table.id().qualified(),
                                partition.of().qualified(),
                                partition.bound().sql())
                        .then(TableKind.partitionBy(table))
                        .then(TableSettings.clauses(table)))
                .locking(LockMode.ACCESS_EXCLUSIVE, partition.of())
                .lockingBy(now -> PartitionLocks.coming(partition.of(), now));
        Optional<ObjectId> rest = PartitionKind.defaultPartition(context.after(), partition);
        return rest.isPresent() && context.before().has(rest.get())
                ? step.with(Risk.Type.SCAN, rest.get(), "all rows are read, to see that none is of the new partition")
                        .with(Risk.Type.MAY_FAIL, rest.get(), "refused where a row is of the new partition")
                : step;
    }

    /** The words for what a new table inherits from. */
    static Sql inherits(TableDef table, List<Definition> inlined) {
        for (Definition part : inlined) {
            if (part instanceof InheritanceDef inheritance) {
                List<Sql> parents = inheritance.parents().stream()
                        .map(parent -> Sql.of("{}", parent.qualified()))
                        .toList();
                return Sql.of("INHERITS ({})", Sql.join(", ", parents));
            }
        }
        return Sql.EMPTY;
    }

    static Step locking(Step create, List<Definition> inlined) {
        Step step = create;
        for (Definition part : inlined) {
            if (part instanceof InheritanceDef inheritance) {
                for (ObjectId parent : inheritance.parents()) {
                    step = step.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, parent);
                }
            }
        }
        return step;
    }

    /** Whether a table that inherits has a column or check without having said it itself. */
    static boolean isInherited(Definition part, Model model) {
        return (part instanceof ColumnDef || part instanceof CheckDef)
                && model.find(InheritanceDef.id(part.id().owner())).orElse(null) instanceof InheritanceDef inheritance
                && !inheritance.local().contains(part.id())
                && !model.inheritance().counterparts(part.id()).isEmpty();
    }

    /**
     * Whether a table is put under others after it is created: the server takes a check as valid that a new table inherits (its source,
     * DefineRelation). One that is not valid in both, and stands above, is therefore added to the table before it inherits.
     */
    static boolean joinsLater(ObjectId table, Context context) {
        Model after = context.after();
        return after.children(table, CheckDef.class).stream()
                .filter(CheckDef::isNotValid)
                .flatMap(check -> after.inheritance().counterparts(check.id()).stream())
                .flatMap(above -> after.find(above).stream())
                .anyMatch(above -> CheckDef.isNotValid(above)
                        && context.before()
                                .find(above.id())
                                .filter(above::equals)
                                .isPresent());
    }

    /** What a table says of a column that it inherits too: until PostgreSQL 16 it may not say again what that is generated from. */
    static ColumnDef merged(ColumnDef column, Model model) {
        List<ObjectId> above = model.inheritance().counterparts(column.id());
        return column.generated() != null
                        && !above.isEmpty()
                        && above.stream().allMatch(id -> generation(id, model).equals(generation(column.id(), model)))
                ? column.asStored()
                : column;
    }

    private static Optional<String> generation(ObjectId id, Model model) {
        return model.find(id)
                .map(ColumnDef.class::cast)
                .map(ColumnDef::generated)
                .map(generated -> generated.expression().sql().text());
    }

    /** What of inherited columns is different in the table itself: their defaults, and whether they may be null. */
    static List<Step> differing(TableDef table, Map<ObjectId, DefaultDef> defaults, Context context) {
        Model after = context.after();
        List<Step> steps = new ArrayList<>();
        for (ColumnDef column : after.children(table.id(), ColumnDef.class)) {
            DefaultDef value = defaults.get(column.id());
            if (isInherited(column, after)) {
                steps.addAll(differing(column, value, after));
            } else if (value == null) {
                steps.addAll(differing(column.asNullable(), null, after));
            }
        }
        return steps;
    }

    /** What of a column is different after it came from a parent. */
    static List<Step> differing(ColumnDef column, @Nullable DefaultDef value, Model after) {
        Inheritance inheritance = after.inheritance();
        List<Step> steps = new ArrayList<>();
        List<ColumnDef> above = inheritance.counterparts(column.id()).stream()
                .map(id -> (ColumnDef) after.find(id).orElseThrow())
                .toList();
        Optional<DefaultDef> inherited = above.stream()
                .flatMap(parent -> after.children(parent.id(), DefaultDef.class).stream())
                .findFirst();
        if (value != null
                && inherited
                        .filter(other -> other.expression().equals(value.expression()))
                        .isEmpty()) {
            steps.add(DefaultKind.set(value, true));
        }
        if (value == null && inherited.isPresent() && column.generated() == null) {
            steps.add(DefaultKind.drop(column.id(), true));
        }
        boolean said = above.isEmpty() || NotNullKind.of(column.id(), after) != null;
        if (!said && !column.nullable() && above.stream().allMatch(ColumnDef::nullable)) {
            steps.add(NotNullKind.refusingNull(NotNullKind.set(column.id()), column.id()));
        }
        return steps;
    }
}
