package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a foreign key may refer to. */
final class ReferenceCheck {

    private final ObjectId id;
    private final List<Column<?>> columns;
    private final boolean differentTypes;
    private final boolean keyNamed;
    private final Description description;

    ReferenceCheck(
            ObjectId id, List<Column<?>> columns, boolean differentTypes, boolean keyNamed, Description description) {
        this.differentTypes = differentTypes;
        this.keyNamed = keyNamed;
        this.id = id;
        this.columns = columns;
        this.description = description;
    }

    /** The columns that are referred to; none where something is wrong with them. */
    List<Column<?>> targets(List<Supplier<? extends Column<?>>> references) {
        List<Column<?>> targets = new ArrayList<>();
        for (Supplier<? extends Column<?>> reference : references) {
            Column<?> target = reference.get();
            if (target == null) {
                description.problem(
                        id, "refers to null", "the table's instance must be a static final field of its class");
                return List.of();
            }
            targets.add(target);
        }
        if (targets.size() != columns.size()) {
            description.problem(
                    id,
                    "has " + columns.size() + " columns and refers to " + targets.size(),
                    "say .references(() -> ...) with one column for each of its own");
            return List.of();
        }
        return oneTable(targets) && types(targets) && unique(targets) ? targets : List.of();
    }

    private boolean oneTable(List<Column<?>> targets) {
        boolean one = targets.stream().map(Column::getTable).distinct().count() == 1;
        if (!one) {
            description.problem(id, "refers to columns of several tables", "refer to columns of one table");
        }
        return one;
    }

    private boolean types(List<Column<?>> targets) {
        boolean fit = true;
        for (int i = 0; i < targets.size(); i++) {
            Column<?> from = columns.get(i);
            Column<?> to = targets.get(i);
            if (!differentTypes && !from.getType().equals(to.getType())) {
                description.problem(
                        id,
                        "refers from " + from.type().sqlType() + " to "
                                + to.type().sqlType() + " (" + to.id().address() + ")",
                        "give both columns one type, or say differentTypes() where it is meant");
                fit = false;
            }
            // Its check casts a column to anyarray, which the server cannot do where the type has a modifier.
            if (to.type().sqlType().array() && !to.type().sqlType().modifiers().isEmpty()) {
                description.problem(
                        id,
                        "refers to an array of " + to.type().sqlType().element()
                                + ", which PostgreSQL cannot compare in a foreign key",
                        "use an array without length or precision");
                fit = false;
            }
        }
        return fit;
    }

    private boolean unique(List<Column<?>> targets) {
        if (keyNamed) {
            return true;
        }
        List<TablePart> keys = keys(targets);
        String columns = targets.stream().map(each -> each.id().address()).collect(Collectors.joining(", "));
        if (keys.isEmpty()) {
            description.problem(
                    id,
                    "refers to columns that are not unique: " + columns,
                    "declare primaryKey(...), unique(...) or uniqueIndex(...) over exactly these, not deferrable");
        }
        if (keys.size() > 1) {
            description.problem(
                    id,
                    "refers to columns that are unique by " + keys.get(0).id().name() + " and by "
                            + keys.get(1).id().name() + ", and PostgreSQL takes any of them",
                    "leave one of them out, or say which: by(() -> ...)");
        }
        return keys.size() == 1;
    }

    /** The key of exactly these columns, in whatever order. */
    static Optional<ObjectId> key(List<Column<?>> targets) {
        return keys(targets).stream().findFirst().map(TablePart::id);
    }

    private static List<TablePart> keys(List<Column<?>> targets) {
        Set<ObjectId> wanted = targets.stream().map(Column::id).collect(Collectors.toSet());
        return targets.get(0).getTable().parts().stream()
                .filter(part -> Set.copyOf(keyColumns(part)).equals(wanted))
                .toList();
    }

    /** None for a deferrable key, to which PostgreSQL lets nothing refer. */
    static List<ObjectId> keyColumns(TablePart part) {
        return switch (part) {
            case PrimaryKey key -> key.isDeferrable() ? List.of() : TablePart.ids(key.columns());
            case Unique unique -> unique.isDeferrable() ? List.of() : TablePart.ids(unique.columns());
            case Index index -> index.uniqueColumns().orElse(List.of());
            case ForeignKey key -> List.of();
            case Check check -> List.of();
            case NotNull constraint -> List.of();
            case Exclusion exclusion -> List.of();
            case Rule rule -> List.of();
            case Policy policy -> List.of();
            case Statistics statistics -> List.of();
        };
    }
}
