package dev.ashlar.model;

import dev.ashlar.sql.DerivedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the server gives a table that is created as a partition, or that inherits, with the names that it gives. */
public final class InheritedParts {

    private static final Set<ObjectType> OF_ALL = Set.of(ObjectType.COLUMN, ObjectType.DEFAULT, ObjectType.CHECK);
    private static final Set<ObjectType> OF_PARTITIONS = Set.of(
            ObjectType.PRIMARY_KEY, ObjectType.UNIQUE, ObjectType.EXCLUSION, ObjectType.FOREIGN_KEY, ObjectType.INDEX);

    private InheritedParts() {}

    /** Whether a partition can have an object of the kind from its table. */
    static boolean isOfPartitions(ObjectType type) {
        return OF_ALL.contains(type) || OF_PARTITIONS.contains(type);
    }

    /**
     * The parts of a table that another has from it.
     *
     * @param parts the parts of the table from which they come, with the defaults of its columns
     * @param table the table that gets them
     * @param partition whether it is a partition, which has keys and indexes too
     */
    public static List<Definition> of(List<Definition> parts, ObjectId table, boolean partition) {
        List<Definition> inherited = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<ObjectId> free = new HashSet<>();
        for (Definition part : parts) {
            if (part instanceof NotNullDef notNull && notNull.noInherit()) {
                free.add(notNull.column());
            }
        }
        for (Definition part : parts) {
            ObjectType type = part.id().type();
            if (OF_ALL.contains(type) || partition && OF_PARTITIONS.contains(type)) {
                Definition own = of(part, table, names, free);
                if (own != null) {
                    inherited.add(own);
                }
            }
        }
        return inherited;
    }

    private static @Nullable Definition of(Definition part, ObjectId table, Set<String> names, Set<ObjectId> free) {
        ObjectId parent = part.id().type() == ObjectType.DEFAULT
                ? part.id().owner().owner()
                : part.id().owner();
        UnaryOperator<ObjectId> toTable = id -> moved(id, parent, table);
        return switch (part) {
            case CheckDef check when check.noInherit() -> null;
            // Its sequence is that of the table above.
            case ColumnDef column ->
                new ColumnDef(
                        toTable.apply(column.id()),
                        column.type(),
                        column.nullable() || free.contains(column.id()),
                        column.collation(),
                        null,
                        ((ColumnDef) column.renamed(toTable)).generated(),
                        column.set().inherited());
            case ForeignKeyDef key ->
                new ForeignKeyDef(
                        toTable.apply(key.id()),
                        key.columns().stream().map(toTable).toList(),
                        key.references(),
                        key.key(),
                        key.matchFull(),
                        key.onUpdate(),
                        key.onDelete(),
                        key.onDeleteColumns().stream().map(toTable).toList(),
                        key.deferral(),
                        key.period(),
                        key.validity());
            default -> {
                String name = name(part, table, names);
                yield part.renamed(
                        id -> id.equals(part.id()) ? toTable.apply(id).named(name) : toTable.apply(id));
            }
        };
    }

    private static ObjectId moved(ObjectId id, ObjectId parent, ObjectId table) {
        ObjectId in = id.parent();
        if (parent.equals(in)) {
            return id.movedTo(table);
        }
        return in != null && parent.equals(in.parent()) ? id.movedTo(in.movedTo(table)) : id;
    }

    /** With a number behind the label where it is taken (the server's ChooseRelationName). */
    private static String name(Definition part, ObjectId table, Set<String> names) {
        String name = usualName(part, table, "");
        if (name == null) {
            return part.id().name();
        }
        for (int number = 1; !names.add(name); number++) {
            name = Objects.requireNonNull(usualName(part, table, String.valueOf(number)));
        }
        return name;
    }

    /** The name that the server gives a key or index of a partition; null for what is called as in the table above. */
    public static @Nullable String usualName(Definition part, ObjectId table) {
        return usualName(part, table, "");
    }

    private static @Nullable String usualName(Definition part, ObjectId table, String number) {
        String name = table.name();
        return switch (part) {
            case PrimaryKeyDef key -> DerivedName.of(name, "pkey" + number);
            case UniqueDef key -> DerivedName.of(name, columns(key.columns(), key.include()), "key" + number);
            case ExclusionDef exclusion ->
                DerivedName.of(name, elements(exclusion.elements(), exclusion.include()), "excl" + number);
            case IndexDef index -> DerivedName.of(name, elements(index.elements(), index.include()), "idx" + number);
            default -> null;
        };
    }

    private static String columns(List<ObjectId> key, List<ObjectId> include) {
        return Stream.concat(key.stream(), include.stream()).map(ObjectId::name).collect(Collectors.joining("_"));
    }

    private static String elements(List<IndexElement> elements, List<ObjectId> include) {
        return Stream.concat(
                        elements.stream()
                                .map(element -> element.expression()
                                        .asColumn()
                                        .map(ObjectId::name)
                                        .orElse("expr")),
                        include.stream().map(ObjectId::name))
                .collect(Collectors.joining("_"));
    }
}
