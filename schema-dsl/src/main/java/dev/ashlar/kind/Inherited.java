package dev.ashlar.kind;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.InheritedParts;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.ServerRenames;
import dev.ashlar.model.TableDef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server does by itself to parts of tables when their counterparts in the tables above are changed, so that no statement says
 * it a second time (manual, ALTER TABLE and CREATE INDEX).
 */
public final class Inherited {

    private Inherited() {}

    /** Whether a table has parts from another before and after, without being taken off meanwhile. */
    public static boolean stays(ObjectId table, ObjectId parent, Context context) {
        Model before = context.before();
        Model after = context.after();
        if (!before.inheritance().parents(table).contains(parent)
                || !after.inheritance().parents(table).contains(parent)) {
            return false;
        }
        return before.find(PartitionDef.id(table)).equals(after.find(PartitionDef.id(table)))
                && !isRecreated(parent, context)
                && !isRecreated(table, context)
                && (kept(table, context).contains(parent) || !disinherits(table, context));
    }

    /** The tables that a table inherits from all the way, whatever else it does; none for a partition. */
    public static List<ObjectId> kept(ObjectId table, Context context) {
        return InheritanceKind.kept(table, context);
    }

    private static boolean disinherits(ObjectId table, Context context) {
        return context.before().find(InheritanceDef.id(table)).orElse(null) instanceof InheritanceDef before
                && context.after().find(InheritanceDef.id(table)).orElse(null) instanceof InheritanceDef after
                && !before.equals(after)
                && new InheritanceKind().alter(before, after, context) instanceof Alteration.Recreate;
    }

    /** Whether a table is dropped and created again, as its rows are distributed otherwise. */
    static boolean isRecreated(ObjectId id, Context context) {
        if (!(context.before().find(id).orElse(null) instanceof TableDef before)
                || !(context.after().find(id).orElse(null) instanceof TableDef after)) {
            return true;
        }
        return !Objects.equals(before.partitionBy(), after.partitionBy())
                || TableSettings.isElsewhere(before, after)
                || before.partitionColumns().stream().anyMatch(column -> isRetyped(column, context));
    }

    private static boolean isRetyped(ObjectId id, Context context) {
        return context.before().find(id).orElse(null) instanceof ColumnDef before
                && context.after().find(id).orElse(null) instanceof ColumnDef after
                && (!ColumnChange.sameType(before, after)
                        || after.needs().stream().anyMatch(type -> isSupplanted(type, context)));
    }

    /** Whether a new type takes the place of a type, or of one that it is made of. */
    private static boolean isSupplanted(ObjectId type, Context context) {
        Definition before = context.before().find(type).orElse(null);
        Definition after = context.after().find(type).orElse(null);
        if (before == null || after == null || !TypeUse.isType(type)) {
            return false;
        }
        Alteration alteration = before.equals(after)
                ? new Alteration.InPlace(List.of(), Effect.NONE)
                : Kinds.of(after).alter(before, after, context);
        Alteration way = alteration instanceof Alteration.Recreate
                ? Kinds.of(after).rebuild(before, after, context)
                : alteration;
        return way instanceof Alteration.Supplant
                || after.needs().stream().anyMatch(part -> isSupplanted(part, context));
    }

    /** The tables that a definition says that its table has parts from; none for all other kinds. */
    public static List<ObjectId> parents(@Nullable Definition definition) {
        if (definition instanceof PartitionDef partition) {
            return List.of(partition.of());
        }
        return definition instanceof InheritanceDef inheritance ? inheritance.parents() : List.of();
    }

    /** What a definition says that its table must be like: the tables that it has parts from, or the composite type that its rows are of. */
    public static List<ObjectId> patterns(@Nullable Definition definition) {
        return definition instanceof RowTypeDef row ? List.of(row.type()) : parents(definition);
    }

    /**
     * Whether a table is created as a partition in one statement, with all its parts. Not beside a rename: the server names indexes after
     * what their columns were called when those of the table above were created (its source, generateClonedIndexStmt).
     */
    public static boolean isPlainPartition(ObjectId table, Context context) {
        Model after = context.after();
        return after.inheritance()
                .partition(table)
                .filter(after.inheritance()::isPlain)
                .filter(partition -> !context.renames()
                        || after.children(table).stream()
                                .noneMatch(part -> isIndexed(part.id().type())))
                .isPresent();
    }

    /** The counterparts of a part in one version, in tables that its own stays with. */
    public static List<ObjectId> counterparts(ObjectId part, Model model, Context context) {
        List<ObjectId> all = model.inheritance().counterparts(part);
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(counterpart -> stays(part.owner(), counterpart.owner(), context))
                        .toList();
    }

    /** Whether a part that its table inherits is its own too, and stays when the counterparts go. */
    public static boolean isLocal(ObjectId part, Model model) {
        return part.parent() != null
                && model.find(InheritanceDef.id(part.owner())).orElse(null) instanceof InheritanceDef inheritance
                && inheritance.local().contains(part);
    }

    /** Whether the statement that creates a counterpart gives the part the name that it is to have. */
    public static boolean isNamedByServer(Definition part, Definition counterpart) {
        String usual = InheritedParts.usualName(part, part.id().owner());
        if (usual == null) {
            return part.id().name().equals(counterpart.id().name());
        }
        boolean ofColumns = switch (part) {
            case IndexDef index ->
                IndexElements.areColumns(index.elements()) && areEqual(index, (IndexDef) counterpart);
            case ExclusionDef exclusion -> IndexElements.areColumns(exclusion.elements());
            default -> true;
        };
        return ofColumns && usual.equals(part.id().name());
    }

    private static boolean areEqual(IndexDef index, IndexDef counterpart) {
        return index.parameters().equals(counterpart.parameters());
    }

    /** Whether an index, or what has one: the server takes a partition's own for its counterpart where it finds one. */
    public static boolean isIndexed(ObjectType type) {
        return switch (type) {
            case PRIMARY_KEY, UNIQUE, EXCLUSION, INDEX -> true;
            default -> false;
        };
    }

    /**
     * Whether what is dropped of a table must be kept by tables that inherit from it: the statement says ONLY then, and they have it as
     * their own (manual, ALTER TABLE, DROP COLUMN).
     */
    public static boolean isKeptBelow(ObjectId part, Context context) {
        return !context.after().has(part)
                && context.before().inheritance().heirs(part.owner()).stream()
                        .filter(heir ->
                                context.before().inheritance().partition(heir).isEmpty())
                        .filter(heir -> stays(heir, part.owner(), context))
                        .anyMatch(heir -> context.after().has(part.movedTo(heir)));
    }

    /** Whether other tables have parts from a table, before and after; such a table gets no identity along with a column. */
    static boolean hasHeirs(ObjectId table, Context context) {
        return context.after().inheritance().heirs(table).stream().anyMatch(heir -> stays(heir, table, context));
    }

    /** What a part does about a change of its counterpart; empty where that is none. */
    public static Optional<Response> respond(Definition part, ObjectId need, Effect effect, Context context) {
        if (!context.before().inheritance().counterparts(part.id()).contains(need)) {
            return Optional.empty();
        }
        // A column and a check are altered with their counterparts; a key or an index comes and goes with its own.
        boolean goesAlong = effect == Effect.REPLACED
                && !ServerRenames.goAlong(part.id().type())
                && context.before().inheritance().partition(part.id().owner()).isPresent()
                && stays(part.id().owner(), need.owner(), context);
        return Optional.of(goesAlong ? Response.REBUILD : Response.KEEP);
    }

    /** Whether the server moves a column to its new type along with that of a table above. */
    public static boolean isMovedAlong(Definition part, Context context) {
        return part instanceof ColumnDef
                && counterparts(part.id(), context.after(), context).stream().anyMatch(context.before()::has);
    }

    /** What is left to be done to an altered part, after all counterparts were altered. */
    public static Alteration alteration(Definition before, Definition after, Alteration alone, Context context) {
        if (!(alone instanceof Alteration.InPlace inPlace)) {
            return alone;
        }
        return switch (after) {
            case ColumnDef column ->
                new Alteration.InPlace(steps((ColumnDef) before, column, inPlace.steps(), context), inPlace.effect());
            case CheckDef check -> {
                boolean goesAlong = counterparts(check.id(), context.after(), context).stream()
                        .anyMatch(id -> !context.before()
                                .find(id)
                                .equals(context.after().find(id)));
                boolean keptBelow = inPlace.effect() == Effect.REPLACED && isLocalOrBelow(check.id(), context);
                yield keptBelow
                        ? new Alteration.Recreate()
                        : goesAlong ? new Alteration.InPlace(List.of(), inPlace.effect()) : inPlace;
            }
            default -> alone;
        };
    }

    /** Whether a part is a table's own besides being inherited, or such a table is below: it does not go along with its counterpart. */
    private static boolean isLocalOrBelow(ObjectId part, Context context) {
        return isLocal(part, context.before())
                || context.before().inheritance().allHeirs(part.owner()).stream()
                        .anyMatch(heir -> isLocal(part.movedTo(heir), context.before()));
    }

    private static List<Step> steps(ColumnDef before, ColumnDef after, List<Step> alone, Context context) {
        ColumnDef reached = before;
        for (ObjectId id : counterparts(after.id(), context.after(), context)) {
            if (context.before().find(id).orElse(null) instanceof ColumnDef from
                    && context.after().find(id).orElse(null) instanceof ColumnDef to) {
                boolean retyped = !ColumnChange.sameType(from, to);
                reached = new ColumnDef(
                        reached.id(),
                        retyped ? to.type() : reached.type(),
                        from.nullable() == to.nullable() ? reached.nullable() : to.nullable(),
                        retyped ? to.collation() : reached.collation(),
                        reached.identity(),
                        Objects.equals(from.generated(), to.generated()) ? reached.generated() : after.generated(),
                        ColumnStorage.reached(reached.set(), from.set(), to, retyped, context));
            }
        }
        if (reached.equals(before)) {
            return alone;
        }
        return ColumnChange.of(reached, after, context) instanceof Alteration.InPlace rest ? rest.steps() : alone;
    }

    /**
     * Whether the default of a column becomes that of all tables below, so that one statement says it for all. Otherwise each gets its
     * own.
     */
    static boolean isDefaultOfAllBelow(ObjectId column, Context context) {
        Optional<String> value = defaultOf(column, context.after());
        Stream<ObjectId> leaving = context.before().inheritance().allHeirs(column.owner()).stream()
                .filter(heir -> context.after().has(column.movedTo(heir)));
        return Stream.concat(context.after().inheritance().allHeirs(column.owner()).stream(), leaving)
                .allMatch(
                        heir -> defaultOf(column.movedTo(heir), context.after()).equals(value));
    }

    private static Optional<String> defaultOf(ObjectId column, Model model) {
        return model.children(column, DefaultDef.class).stream()
                .findFirst()
                .map(value -> value.expression().sql().text());
    }

    /** Whether the default of a column becomes what it is to be by the statement for a table above. */
    public static boolean isDefaultSetAbove(ObjectId column, Context context) {
        return counterparts(column, context.after(), context).stream()
                .anyMatch(above -> isDefaultOfAllBelow(above, context)
                        && context.before().has(above)
                        && (!defaultOf(above, context.before()).equals(defaultOf(above, context.after()))
                                || isDefaultSetAbove(above, context)));
    }

    /**
     * Whether the server renames a part along with its counterpart: a column and a check, but no key and no index; a column also with the
     * attribute that it is.
     *
     * @param toBefore the addresses of before the renames
     */
    public static boolean isRenamedAlong(ObjectId part, UnaryOperator<ObjectId> toBefore, Context context) {
        if (!ServerRenames.goAlong(part.type())) {
            return false;
        }
        Stream<ObjectId> attribute = part.type() == ObjectType.COLUMN
                        && context.before().find(RowTypeDef.id(part.owner())).orElse(null) instanceof RowTypeDef row
                        && ServerRenames.follows(row, context.before())
                ? Stream.of(row.type().child(ObjectType.ATTRIBUTE, part.name()))
                : Stream.empty();
        return Stream.concat(context.before().inheritance().counterparts(part).stream(), attribute)
                .anyMatch(above -> !toBefore.apply(above).name().equals(above.name()));
    }

    /** What is to be done to a part that came with its counterpart. */
    public static List<Step> rest(Definition part, List<Definition> inlined, Context context) {
        if (!(part instanceof ColumnDef column)) {
            return List.of();
        }
        return Stream.concat(
                        NewHeirs.differing(column, DefaultKind.in(inlined), context.after()).stream(),
                        ColumnStorage.ofComingAlong(column, context).stream())
                .toList();
    }
}
