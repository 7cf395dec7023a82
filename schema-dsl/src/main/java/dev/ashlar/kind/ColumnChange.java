package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Generated;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceOptions;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a column becomes different. */
final class ColumnChange {

    private final ColumnDef before;
    private final ColumnDef after;
    private final Context context;
    private final List<Step> steps = new ArrayList<>();

    private ColumnChange(ColumnDef before, ColumnDef after, Context context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    static Alteration of(ColumnDef before, ColumnDef after, Context context) {
        if (!sameType(before, after) && isPartitionedBy(before, context)) {
            return new Alteration.RecreateParent();
        }
        if (isMadeAnew(before, after)) {
            return new Alteration.Recreate();
        }
        var change = new ColumnChange(before, after, context);
        return before.generated() != null && after.generated() == null ? change.degenerated() : change.inPlace();
    }

    /** Whether a column is dropped and created, as its values are computed otherwise; not one that only keeps those it has. */
    static boolean isMadeAnew(ColumnDef before, ColumnDef after) {
        Generated old = before.generated();
        Generated now = after.generated();
        boolean keeps = old != null && now == null && !old.virtual() && sameType(before, after);
        boolean sameValues = Objects.equals(old, now) && sameType(before, after);
        return !keeps && !sameValues && (old != null || now != null);
    }

    /** Whether its table is partitioned by it: its type is fixed then (manual, ALTER TABLE, notes). */
    static boolean isPartitionedBy(ColumnDef column, Context context) {
        return context.before().find(column.id().owner()).orElse(null) instanceof TableDef table
                && table.partitionColumns().contains(column.id());
    }

    static boolean sameType(ColumnDef before, ColumnDef after) {
        return before.type().equals(after.type()) && Objects.equals(before.collation(), after.collation());
    }

    /** A stored generated column keeps its values when it becomes one like any other. */
    private Alteration degenerated() {
        steps.add(alter("EXPRESSION", Sql.raw("DROP EXPRESSION")));
        nullability();
        identity();
        steps.addAll(ColumnStorage.changed(before, after, context));
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    private Alteration inPlace() {
        if (before.identity() != null
                && after.identity() == null
                && !NotNullKind.goesWithIdentity(after.id(), context)) {
            steps.add(IdentityClauses.dropped(before));
        }
        // The bounds of the sequence, the old ones and the new, must fit the type that it has while they are set.
        boolean identityFirst = after.identity() != null
                && before.identity() != null
                && SequenceOptions.highest(after.identity().options().type())
                        < SequenceOptions.highest(before.identity().options().type());
        if (identityFirst) {
            identity();
        }
        if (after.nullable()) {
            nullability();
        }
        Effect effect = type();
        if (!after.nullable()) {
            nullability();
        }
        if (!identityFirst) {
            identity();
        }
        steps.addAll(
                effect == Effect.NONE
                        ? ColumnStorage.changed(before, after, context)
                        : ColumnStorage.ofRetyped(before, after, context));
        return new Alteration.InPlace(steps, effect);
    }

    /** The steps by which a column that is not null by now gets its identity. */
    static List<Step> numbered(ColumnDef before, ColumnDef after, Context context) {
        var change = new ColumnChange(before, after, context);
        change.number();
        return change.steps;
    }

    private void identity() {
        if (before.identity() != null || !NotNullKind.comesWithIdentity(after.id(), context)) {
            number();
        }
    }

    private void number() {
        steps.addAll(IdentityClauses.changed(before, after));
        if (before.identity() == null && after.identity() != null) {
            steps.addAll(SequencePosition.of(
                    IdentityClauses.sequence(after, after.identity()),
                    after.identity().options(),
                    after,
                    context));
            steps.addAll(Kinds.settle(after, context));
        }
    }

    private void nullability() {
        if (before.nullable() == after.nullable() || NotNullKind.seesTo(after.id(), context)) {
            return;
        }
        if (after.nullable()) {
            // What a table above says must no longer reach it.
            steps.add(alter("NOT NULL", Sql.raw("DROP NOT NULL"))
                    .needing(NotNullKind.above(after.id(), context.after())
                            .map(NotNullDef::id)
                            .collect(Collectors.toSet())));
            steps.addAll(InheritedNotNulls.kept(after.id(), context));
            return;
        }
        Step set = PartitionNotNulls.set(after.id(), context).orElseGet(() -> NotNullKind.set(after.id()));
        steps.add(NotNullKind.refusingNull(set, after.id()));
    }

    private Effect type() {
        if (sameType(before, after)) {
            return Effect.NONE;
        }
        Conversion conversion = Conversion.between(before, after, context);
        Step step = alter(
                "ALTER COLUMN TYPE",
                Sql.of("TYPE {}", after.type().sql())
                        .then(ColumnKind.collate(after))
                        .then(
                                TableDef.isForeign(after.id().owner(), context.after())
                                        ? Sql.EMPTY
                                        : conversion.using()));
        boolean modifiersOnly =
                before.type().sameBase(after.type()) && Objects.equals(before.collation(), after.collation());
        Step costly = indexing(conversion.costs(step), conversion);
        steps.addAll(HeldRows.retyping(
                modifiersOnly ? lockingKeys(costly, conversion) : costly,
                after.id().owner(),
                context));
        return modifiersOnly ? Effect.MODIFIED : Effect.RETYPED;
    }

    /**
     * A rewrite builds all indexes of the table anew. Without one the server still builds those whose order is another one, and no
     * others (manual, ALTER TABLE, notes).
     */
    private Step indexing(Step step, Conversion conversion) {
        if (conversion.rewrites() || Objects.equals(before.collation(), after.collation())) {
            return step;
        }
        String names = context.before().dependents(after.id()).stream()
                .filter(this::isKeptIndex)
                .map(index -> index.id().identifier().text())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? step
                : step.with(Risk.Type.SCAN, after.id().owner(), "the server builds these anew from all rows: " + names);
    }

    private boolean isKeptIndex(Definition dependent) {
        ObjectType type = dependent.id().type();
        return (type == ObjectType.INDEX || type == ObjectType.PRIMARY_KEY || type == ObjectType.UNIQUE)
                && context.after()
                        .find(dependent.id())
                        .filter(dependent::equals)
                        .isPresent()
                && Kinds.of(dependent).respond(dependent, after.id(), Effect.RETYPED, context) == Response.KEEP;
    }

    /**
     * PostgreSQL drops the foreign keys over the column and adds them again, which locks the other table of each; after a rewrite it
     * also looks up their rows again.
     */
    private Step lockingKeys(Step step, Conversion conversion) {
        Step locking = step;
        for (Definition dependent : context.before().dependents(after.id())) {
            if (dependent instanceof ForeignKeyDef key && context.after().has(key.id())) {
                locking = locking.locking(LockMode.ACCESS_EXCLUSIVE, key.id().owner())
                        .locking(LockMode.ACCESS_EXCLUSIVE, key.referencedTable());
                if (conversion.rewrites()) {
                    locking = locking.with(Risk.Type.SCAN, key.id().owner(), "all rows are read and looked up");
                }
            }
        }
        return locking;
    }

    private Step alter(String verb, Sql what) {
        return Step.alterTable(
                after.id().owner(),
                verb,
                Sql.of("ALTER COLUMN {} {}", after.id().identifier(), what));
    }
}
