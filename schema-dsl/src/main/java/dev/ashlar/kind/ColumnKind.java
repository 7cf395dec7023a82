package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns (manual, CREATE TABLE and ALTER TABLE). */
record ColumnKind() implements Kind<ColumnDef> {

    /** What a reader is shown of a column: also what <code>information_schema.columns</code> leaves out. */
    static final String SHOWN =
            "attname, pg_catalog.format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,"
                    + " attcollation::pg_catalog.regcollation, (SELECT pg_catalog.pg_get_expr(adbin, adrelid)"
                    + " FROM pg_catalog.pg_attrdef WHERE adrelid = attrelid AND adnum = attnum) AS expression";

    /** The column as it is declared, with the default that it is created with. */
    static Sql clause(ColumnDef column, @Nullable DefaultDef value) {
        return Sql.of("{} {}", column.id().identifier(), column.type().sql())
                .then(ForeignOptions.of(column.set().foreign()))
                .then(collate(column))
                .then(generation(column))
                .then(value == null ? Sql.EMPTY : Sql.of("DEFAULT {}", DefaultValue.sql(value.expression())))
                .then(Sql.raw("NOT NULL").when(!column.nullable() && column.identity() == null));
    }

    static Sql collate(ColumnDef column) {
        return column.collation() == null ? Sql.EMPTY : Sql.raw("COLLATE " + column.collation());
    }

    private static Sql generation(ColumnDef column) {
        Generated generated = column.generated();
        if (generated != null) {
            return Sql.of("GENERATED ALWAYS AS ({})", generated.expression().exact())
                    .then(Sql.raw(generated.virtual() ? "VIRTUAL" : "STORED"));
        }
        return IdentityClauses.created(column);
    }

    @Override
    public List<Step> create(ColumnDef column, List<Definition> inlined, Context context) {
        if (column.identity() != null && Inherited.hasHeirs(column.id().owner(), context)) {
            ColumnDef plain = new ColumnDef(
                    column.id(), column.type(), column.nullable(), column.collation(), null, column.generated());
            return Stream.concat(
                            create(plain, inlined, context).stream(), IdentityClauses.changed(plain, column).stream())
                    .toList();
        }
        DefaultDef value = DefaultKind.in(inlined);
        ColumnDef declared = NotNullKind.declared(column, context);
        if (value != null && TypeUse.isRowHeld(column.id().owner(), context)) {
            return HeldRows.adding(declared, value, context);
        }
        Step step = Step.alterTable(
                column.id().owner(), "ADD COLUMN", Sql.of("ADD COLUMN {}", added(declared, value, context)));
        if (value == null && !declared.nullable() && column.identity() == null && column.generated() == null) {
            step = step.with(
                    Risk.Type.MAY_FAIL, column.id(), "refused where the table has rows: NOT NULL without a default");
        }
        if (value == null && declared.nullable() && DomainKind.refusesNull(column.type(), context.after())) {
            step = step.with(
                    Risk.Type.MAY_FAIL, column.id(), "refused where the table has rows: its domain takes no null");
        }
        if (column.generated() != null && !declared.nullable()) {
            step = step.with(Risk.Type.MAY_FAIL, column.id(), "refused where a row's value is null");
        }
        var steps = new ArrayList<Step>();
        steps.add(InheritanceKind.adding(ColumnCosts.ofAdding(step, column, value), column.id(), context));
        steps.addAll(ColumnStorage.ofNew(column, context));
        return steps;
    }

    /** A partition that gets a column by itself, as it is off the table above for now, gives it the names that are used there. */
    private static Sql added(ColumnDef column, @Nullable DefaultDef value, Context context) {
        return context.after().inheritance().partition(column.id().owner()).isPresent()
                ? PartitionNotNulls.clause(column, value, context)
                : PartitionNotNulls.clauseBeside(column, value, context);
    }

    @Override
    public List<Step> drop(ColumnDef column, Context context) {
        Sql clause = Sql.of("DROP COLUMN {}", column.id().identifier());
        Step step = Inherited.isKeptBelow(column.id(), context)
                ? Step.alterOnly(column.id().owner(), "DROP COLUMN", clause).reaching(Reach.CHILDREN)
                : Step.alterTable(column.id().owner(), "DROP COLUMN", clause);
        if (context.after().has(column.id())) {
            step = step.with(
                    Risk.Type.SIDE_EFFECT,
                    column.id(),
                    "the column moves to the end of its table, which SELECT * and an INSERT without a list of columns"
                            + " notice, and unlisted privileges on it are lost: GRANT them again");
        }
        return List.of(
                column.generated() == null ? step.with(Risk.Type.LOSS, column.id(), "the column's values") : step);
    }

    @Override
    public Alteration alter(ColumnDef before, ColumnDef after, Context context) {
        return ColumnChange.of(before, after, context);
    }

    @Override
    public Alteration rebuild(ColumnDef before, ColumnDef after, Context context) {
        return ColumnChange.isPartitionedBy(before, context)
                ? new Alteration.RecreateParent()
                : new Alteration.Recreate();
    }

    /** A column whose type is another one too goes to the new type by that alteration. */
    @Override
    public List<Step> move(ColumnDef before, ColumnDef after, Context context) {
        if (!before.type().equals(after.type()) || !Objects.equals(before.collation(), after.collation())) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        if (!Inherited.isMovedAlong(after, context)) {
            steps.addAll(RowsInArrays.guards(before, after, context));
            steps.addAll(HeldRows.retyping(
                    ColumnMove.step(before, after, context), after.id().owner(), context));
        }
        steps.addAll(ColumnStorage.ofRetyped(before, after, context));
        return steps;
    }

    /** So that all columns of a table that get another type share a statement, and a rewrite. */
    @Override
    public boolean movesFirst() {
        return true;
    }

    @Override
    public Response respond(ColumnDef column, ObjectId need, Effect effect, Context context) {
        if (need.equals(column.id().parent())) {
            return effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
        }
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case SUPPLANTED -> TypeUse.isType(need) ? moved(column, context) : rebuilt(column);
            case REPLACED -> isOfAnother(column, need, context) ? moved(column, context) : rebuilt(column);
            case MODIFIED, RETYPED -> rebuilt(column);
        };
    }

    private static Response moved(ColumnDef column, Context context) {
        return column.generated() == null && !ColumnChange.isPartitionedBy(column, context)
                ? Response.MOVE
                : Response.REBUILD;
    }

    /** Whether a type goes and another takes the name by which the column's is known, as a multirange type is. */
    private static boolean isOfAnother(ColumnDef column, ObjectId need, Context context) {
        return TypeUse.isType(need)
                && !context.after().has(need)
                && context.after().find(column.id()).orElse(null) instanceof ColumnDef after
                && after.type().equals(column.type());
    }

    /** Only a generated column can be dropped and created again without a loss. */
    private static Response rebuilt(ColumnDef column) {
        return column.generated() == null ? Response.KEEP : Response.REBUILD;
    }

    @Override
    public boolean inlined() {
        return true;
    }

    /** Where the table is renamed too, it sees to all of its columns. */
    @Override
    public List<Step> renamed(ObjectId id, UnaryOperator<ObjectId> former, Context context) {
        return former.apply(id.owner()).equals(id.owner())
                ? NotNullNames.following(
                        context.after().children(id.owner(), ColumnDef.class).stream()
                                .filter(column -> column.id().equals(id))
                                .toList(),
                        former,
                        context)
                : List.of();
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.alterTable(
                        from.owner(),
                        "RENAME COLUMN",
                        Sql.of("RENAME COLUMN {} TO {}", from.identifier(), new Identifier(newName)))
                .alone();
    }

    @Override
    public List<Verification> verification(ColumnDef column, Model model) {
        return List.of(shown(column.id()));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(columnsOf(id.owner()), Verification.name(id)));
    }

    /** All that a column is declared with. */
    static Verification shown(ObjectId column) {
        return Verification.shown(SHOWN, columnsOf(column.owner()), Verification.name(column), "attnum");
    }

    private static Sql columnsOf(ObjectId table) {
        return Sql.of("pg_catalog.pg_attribute WHERE attrelid = {} AND attname", Verification.relation(table));
    }

    @Override
    public Optional<Sql> clause(ColumnDef column, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(column, defaults.get(column.id())));
    }

    @Override
    public Optional<Feature> feature(ColumnDef column) {
        return Feature.when(
                column.generated() != null && column.generated().virtual(), column, "a virtual generated column", 18);
    }

    @Override
    public String catalogQuery() {
        return ColumnCatalog.QUERY;
    }

    @Override
    public @Nullable ColumnDef read(Row row) {
        return ColumnCatalog.read(row);
    }
}
