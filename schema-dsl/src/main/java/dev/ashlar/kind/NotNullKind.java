package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.CommentDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Identity;
import dev.ashlar.model.Model;
import dev.ashlar.model.NotNullDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.Slot;
import dev.ashlar.model.TableDef;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that keep columns from being null, where there is more to say of one than that (manual, CREATE TABLE, NOT NULL;
 * they have names from PostgreSQL 18 on). Where a column has none of these it is the column that is not null, and the server
 * gives its constraint the usual name. Adding one of these to such a column, and taking one away, is a rename.
 */
record NotNullKind() implements Kind<NotNullDef> {

    /** The one of a column; null where it has none, or one of which nothing is to be said. */
    static @Nullable NotNullDef of(ObjectId column, Model model) {
        return model.dependents(column).stream()
                .filter(NotNullDef.class::isInstance)
                .map(NotNullDef.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Those of the columns in the tables above, which say more than that those are not null. */
    static Stream<NotNullDef> above(ObjectId column, Model model) {
        return model.inheritance().counterparts(column).stream()
                .map(above -> of(above, model))
                .flatMap(Stream::ofNullable);
    }

    /** Whether this kind sees to it that a column becomes not null, or may be null. */
    static boolean seesTo(ObjectId column, Context context) {
        return of(column, context.before()) != null || of(column, context.after()) != null;
    }

    /** A column as it is declared: without a NOT NULL that is added by itself. */
    static ColumnDef declared(ColumnDef column, Context context) {
        return of(column.id(), context.after()) == null || wasNotNull(column.id(), context)
                ? column
                : column.asNullable();
    }

    static boolean wasNotNull(ObjectId column, Context context) {
        return context.before().find(column).orElse(null) instanceof ColumnDef old && !old.nullable();
    }

    private static Sql clause(NotNullDef constraint) {
        return Constraints.named(
                constraint.id(),
                Sql.of("NOT NULL {}", constraint.column().identifier())
                        .then(Sql.raw("NO INHERIT").when(constraint.noInherit()))
                        .then(constraint.validity().clause()));
    }

    @Override
    public List<Step> create(NotNullDef constraint, List<Definition> inlined, Context context) {
        ObjectId column = constraint.column();
        boolean numbered = isNew(column, context) && identity(column, context.after()) != null;
        if (!numbered && !wasNotNull(column, context)) {
            return Stream.concat(Stream.of(added(constraint)), numbered(column, context))
                    .toList();
        }
        if (constraint.validity() != Validity.VALID || isFixed(constraint, context.after())) {
            return List.of(
                    alter(constraint, "NOT NULL", Sql.of("ALTER COLUMN {} DROP NOT NULL", column.identifier())),
                    added(constraint));
        }
        var steps = new ArrayList<Step>(
                renamed(constraint, NotNullNames.usual(column), constraint.id().identifier()));
        if (constraint.noInherit()) {
            steps.add(inheritance(constraint, true));
        }
        return steps;
    }

    /** Whether a column gets an identity with its constraint, which must be there before; the constraint sees to that. */
    static boolean comesWithIdentity(ObjectId column, Context context) {
        return of(column, context.after()) != null
                && !wasNotNull(column, context)
                && identity(column, context.before()) == null
                && !isNew(column, context)
                && identity(column, context.after()) != null;
    }

    /** Whether a column loses its identity with its constraint, which can only go after it; the constraint sees to that. */
    static boolean goesWithIdentity(ObjectId column, Context context) {
        return of(column, context.before()) != null
                && identity(column, context.before()) != null
                && context.after().find(column).orElse(null) instanceof ColumnDef now
                && now.nullable();
    }

    /** Whether a column is created, also after one of its name is dropped. */
    private static boolean isNew(ObjectId column, Context context) {
        return !(context.before().find(column).orElse(null) instanceof ColumnDef old
                && context.after().find(column).orElse(null) instanceof ColumnDef now
                && !ColumnChange.isMadeAnew(old, now));
    }

    private static @Nullable Identity identity(ObjectId column, Model model) {
        return model.find(column).orElse(null) instanceof ColumnDef found ? found.identity() : null;
    }

    private static Stream<Step> numbered(ObjectId column, Context context) {
        return comesWithIdentity(column, context)
                ? ColumnChange.numbered(
                        (ColumnDef) context.before().find(column).orElseThrow(),
                        (ColumnDef) context.after().find(column).orElseThrow(),
                        context)
                        .stream()
                : Stream.empty();
    }

    private static Step added(NotNullDef constraint) {
        Step step = alter(constraint, "ADD NOT NULL", Sql.of("ADD {}", clause(constraint)));
        return constraint.validity() == Validity.VALID ? refusingNull(step, constraint.id()) : step;
    }

    /** The statement by which a column becomes not null, under the name that the server gives to that. */
    static Step set(ObjectId column) {
        return Step.alterTable(column.owner(), "NOT NULL", Sql.of("ALTER COLUMN {} SET NOT NULL", column.identifier()));
    }

    /**
     * A statement with what it costs that the server looks for nulls.
     *
     * @param part the column or constraint of the table whose rows are read
     */
    static Step refusingNull(Step step, ObjectId part) {
        return step.with(Risk.Type.SCAN, part.owner(), "all rows are read")
                .with(Risk.Type.MAY_FAIL, part, "refused where a row has null");
    }

    private static Step dropped(NotNullDef constraint) {
        return alter(
                constraint,
                "DROP NOT NULL",
                Sql.of("DROP CONSTRAINT {}", constraint.id().identifier()));
    }

    /** An identity must go first. */
    private static List<Step> droppedAfterIdentity(NotNullDef constraint, Context context) {
        Step drop = dropped(constraint);
        return context.before().find(constraint.column()).orElse(null) instanceof ColumnDef column
                        && column.identity() != null
                ? List.of(IdentityClauses.dropped(column), drop)
                : List.of(drop);
    }

    /** Whether another constraint of the table gets its name, which must be free before the column goes. */
    private static boolean isNamedAgain(NotNullDef constraint, Context context) {
        return context.after().children(constraint.id().owner(), Definition.class).stream()
                .anyMatch(other -> other.slots().contains(Slot.constraint(constraint.id())));
    }

    /** What is not to be null still gets the usual name, and what goes with its column goes along. */
    @Override
    public List<Step> drop(NotNullDef constraint, Context context) {
        if (!(context.after().find(constraint.column()).orElse(null) instanceof ColumnDef now)) {
            return isNamedAgain(constraint, context) ? droppedAfterIdentity(constraint, context) : List.of();
        }
        if (now.nullable()) {
            return Stream.concat(
                            droppedAfterIdentity(constraint, context).stream(),
                            constraint.noInherit()
                                    ? Stream.empty()
                                    : InheritedNotNulls.kept(now.id(), context).stream())
                    .toList();
        }
        var steps = new ArrayList<Step>();
        context.before()
                .children(constraint.id(), CommentDef.class)
                .forEach(comment -> steps.addAll(new CommentKind().drop(comment, context)));
        if (constraint.validity() != Validity.VALID) {
            steps.add(Constraints.validate(constraint.id(), "refused where a row has null"));
        }
        if (isFixed(constraint, context.before())) {
            steps.add(dropped(constraint));
            steps.add(refusingNull(set(constraint.column()), constraint.column()));
            return steps;
        }
        if (constraint.noInherit()) {
            steps.add(handedDown(constraint, context));
        }
        steps.addAll(renamed(constraint, constraint.id().identifier(), NotNullNames.usual(constraint.column())));
        return steps;
    }

    private static List<Step> renamed(NotNullDef constraint, Identifier from, Identifier to) {
        return from.equals(to)
                ? List.of()
                : List.of(Constraints.rename(constraint.id().named(from.name()), to.name()));
    }

    /** Whether a constraint is not inherited and cannot become so: that of a foreign table is made anew (its source, ATPrepCmd). */
    private static boolean isFixed(NotNullDef constraint, Model model) {
        return constraint.noInherit() && TableDef.isForeign(constraint.id().owner(), model);
    }

    /** The tables below get it, and their rows are read where they have none yet. */
    private static Step handedDown(NotNullDef constraint, Context context) {
        Step step = inheritance(constraint, false);
        ObjectId column = constraint.column();
        for (ObjectId heir : context.before().inheritance().allHeirs(column.owner())) {
            ObjectId below = column.movedTo(heir);
            if (!wasNotNull(below, context)) {
                step = refusingNull(step, below);
            }
        }
        return step;
    }

    private static Step inheritance(NotNullDef constraint, boolean none) {
        return alter(
                        constraint,
                        "ALTER CONSTRAINT",
                        Sql.of(
                                "ALTER CONSTRAINT {} {}",
                                constraint.id().identifier(),
                                Sql.raw(none ? "NO INHERIT" : "INHERIT")))
                .reaching(Reach.HEIRS);
    }

    private static Step alter(NotNullDef constraint, String verb, Sql what) {
        return Step.alterTable(constraint.id().owner(), verb, what).reaching(reach(constraint));
    }

    private static Reach reach(NotNullDef constraint) {
        return constraint.noInherit() ? Reach.TABLE : Reach.HEIRS;
    }

    @Override
    public Alteration alter(NotNullDef before, NotNullDef after, Context context) {
        if (!before.column().equals(after.column())) {
            return new Alteration.Recreate();
        }
        var steps = new ArrayList<Step>();
        if (after.validity() != Validity.VALID && before.validity() == Validity.VALID) {
            steps.add(alter(
                    before, "NOT NULL", Sql.of("DROP CONSTRAINT {}", before.id().identifier())));
            steps.add(added(after));
            return new Alteration.InPlace(steps, Effect.NONE);
        }
        if (after.validity() != before.validity()) {
            steps.add(Constraints.validate(after.id(), "refused where a row has null"));
        }
        if (after.noInherit() != before.noInherit()) {
            if (isFixed(before, context.before()) || isFixed(after, context.after())) {
                return new Alteration.Recreate();
            }
            steps.add(after.noInherit() ? inheritance(after, true) : handedDown(after, context));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    /** The server renames no constraint of a typed table. */
    @Override
    public Set<ObjectId> makingWay(NotNullDef added, Context context) {
        ObjectId row = RowTypeDef.id(added.id().owner());
        return wasNotNull(added.column(), context)
                        && context.before().has(row)
                        && context.after().has(row)
                ? Set.of(row)
                : Set.of();
    }

    @Override
    public Response respond(NotNullDef constraint, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public boolean inlined(NotNullDef constraint, Context context) {
        return constraint.validity() == Validity.VALID;
    }

    @Override
    public Optional<Sql> clause(NotNullDef constraint, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(constraint));
    }

    @Override
    public Step rename(NotNullDef constraint, ObjectId from, String newName) {
        return Constraints.rename(from, newName).reaching(reach(constraint));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Constraints.rename(from, newName);
    }

    @Override
    public List<Verification> verification(NotNullDef constraint, Model model) {
        return Constraints.verification(constraint.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Feature> feature(NotNullDef constraint) {
        return Feature.when(true, constraint, "a NOT NULL constraint with a name of its own", 18);
    }

    /** The server leaves out most of those that have the usual name, as nearly all have; a name that was cut is looked at here. */
    @Override
    public String catalogQuery() {
        return Constraints.query("n", """
                        con.connoinherit, con.conislocal, EXISTS (SELECT FROM pg_catalog.pg_description AS de
                            WHERE de.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND de.objoid = con.oid)
                            AS commented
                        , EXISTS (SELECT FROM pg_catalog.pg_inherits AS inh WHERE con.conrelid = inh.inhrelid)
                            OR EXISTS (SELECT FROM pg_catalog.pg_inherits AS inh WHERE con.conrelid = inh.inhparent)
                            AS inherits,
                        EXISTS (SELECT FROM pg_catalog.pg_inherits AS inh
                            JOIN pg_catalog.pg_constraint AS above ON above.conrelid = inh.inhparent AND above.contype = 'n'
                                AND above.conname = con.conname
                            WHERE inh.inhrelid = con.conrelid AND con.coninhcount > 0
                                AND (SELECT a.attname FROM pg_catalog.pg_attribute AS a
                                    WHERE a.attrelid = con.conrelid AND a.attnum = con.conkey[1])
                                = (SELECT a.attname FROM pg_catalog.pg_attribute AS a
                                    WHERE a.attrelid = above.conrelid AND a.attnum = above.conkey[1])) AS alike\
                        """, "JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid") + """
            AND con.conislocal AND NOT (con.conname = c.relname || '_' || (SELECT a.attname FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = con.conrelid AND a.attnum = con.conkey[1]) || '_not_null'
                AND NOT con.connoinherit AND con.convalidated AND NOT EXISTS (SELECT FROM pg_catalog.pg_description AS de
                    WHERE de.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND de.objoid = con.oid))
            """;
    }

    /** Only where there is something to say: the others are their columns'. */
    @Override
    public @Nullable NotNullDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        var constraint = new NotNullDef(
                table.child(ObjectType.NOT_NULL, row.text("constraint_name")),
                Constraints.keyColumns(row).get(0),
                row.flag("connoinherit"),
                Constraints.validity(row));
        boolean usual = (row.flag("alike") || NotNullNames.isGiven(constraint, row.flag("inherits")))
                && !constraint.noInherit()
                && constraint.validity() == Validity.VALID
                && !row.flag("commented");
        return usual || !row.flag("conislocal") ? null : constraint;
    }
}
