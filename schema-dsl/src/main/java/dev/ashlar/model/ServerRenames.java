package dev.ashlar.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the server renames along with something else, and what it does not rename at all (manual, ALTER TABLE and ALTER TYPE). */
public final class ServerRenames {

    private static final Set<ObjectType> CONSTRAINTS = EnumSet.of(
            ObjectType.PRIMARY_KEY,
            ObjectType.UNIQUE,
            ObjectType.CHECK,
            ObjectType.EXCLUSION,
            ObjectType.FOREIGN_KEY,
            ObjectType.NOT_NULL);

    private ServerRenames() {}

    /** Whether inherited parts of a type are renamed with their counterparts: keys and indexes are not. */
    public static boolean goAlong(ObjectType type) {
        return type == ObjectType.COLUMN || type == ObjectType.CHECK;
    }

    /** The parts that get their name along with another: those of the tables that inherit it, or of the tables that are of a type. */
    public static List<ObjectId> along(ObjectId part, Model model) {
        if (part.type() == ObjectType.ATTRIBUTE) {
            return typed(part.owner(), model).stream()
                    .map(table -> table.child(ObjectType.COLUMN, part.name()))
                    .toList();
        }
        return goAlong(part.type())
                ? model.inheritance().allHeirs(part.owner()).stream()
                        .map(part::movedTo)
                        .filter(below ->
                                !model.inheritance().counterparts(below).isEmpty())
                        .toList()
                : List.of();
    }

    /** The tables that are of a composite type, and follow it. */
    public static List<ObjectId> typed(ObjectId type, Model model) {
        return model.dependents(type).stream()
                .filter(each -> each instanceof RowTypeDef row && follows(row, model))
                .map(row -> row.id().owner())
                .toList();
    }

    /**
     * Whether the columns of a table are called what the attributes of its type are. Where other renames are declared for the two the
     * table is taken off the type first.
     *
     * @param model the earlier version, with the names of the later one
     */
    public static boolean follows(RowTypeDef row, Model model) {
        return !(model.find(row.type()).orElse(null) instanceof CompositeTypeDef type)
                || row.columns().stream().allMatch(column -> type.has(column.name()));
    }

    /** Whether the server does not rename a part: a constraint of a typed table (its source, RangeVarCallbackForRenameAttribute). */
    public static boolean isFixed(ObjectId part, Model model) {
        return CONSTRAINTS.contains(part.type()) && model.has(RowTypeDef.id(part.owner()));
    }
}
