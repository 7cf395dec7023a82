package dev.ashlar.dsl;

import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.ViewDef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects that others need and that nobody listed, each told once: of a missing table not its columns and keys too. */
final class MissingObjects {

    /** As many as are enough to find the place. */
    private static final int NAMED = 3;

    private final Map<ObjectId, Definition> byId;

    private MissingObjects(Map<ObjectId, Definition> byId) {
        this.byId = byId;
    }

    static List<Problem> of(Map<ObjectId, Definition> byId) {
        var missing = new MissingObjects(byId);
        Map<ObjectId, Set<ObjectId>> neededBy = new LinkedHashMap<>();
        for (Definition definition : byId.values()) {
            for (ObjectId need : needs(definition)) {
                if (!missing.isThere(need)) {
                    neededBy.computeIfAbsent(missing.outermost(need), id -> new LinkedHashSet<>())
                            .add(definition.id());
                }
            }
        }
        return neededBy.entrySet().stream()
                .map(each -> problem(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** What the author said that the body of a function names is to be there too. */
    private static Set<ObjectId> needs(Definition definition) {
        if (!(definition instanceof RoutineDef routine)) {
            return definition.needs();
        }
        Set<ObjectId> needs = new LinkedHashSet<>(definition.needs());
        needs.addAll(routine.body().text().needs());
        return needs;
    }

    private static Problem problem(ObjectId need, List<ObjectId> dependents) {
        String names = dependents.stream().limit(NAMED).map(ObjectId::toString).collect(Collectors.joining(", "));
        int more = dependents.size() - NAMED;
        return new Problem(
                need.toString(),
                "is not part of the database, and is needed by " + names + (more > 0 ? " and " + more + " more" : ""),
                isListed(need) ? "list it in Database.of(...)" : "declare it");
    }

    private static boolean isListed(ObjectId id) {
        return id.parent() == null || id.owner().type() == ObjectType.SCHEMA;
    }

    private boolean isThere(ObjectId need) {
        if (need.type() == ObjectType.SCHEMA && need.name().equals("public")) {
            return true;
        }
        // Without one, an object belongs to the role that makes it.
        if (need.type() == ObjectType.OWNER) {
            return true;
        }
        if (need.type() == ObjectType.ENUM_VALUE) {
            return byId.get(need.owner()) instanceof EnumDef type
                    && type.labels().contains(need.name());
        }
        if (need.type() == ObjectType.VIEW_COLUMN) {
            return switch (byId.get(need.owner())) {
                case ViewDef view -> view.columns().contains(need.name());
                case MaterializedViewDef view -> view.columns().contains(need.name());
                case null, default -> false;
            };
        }
        return byId.containsKey(need);
    }

    /** The missing object that this one is a part of; itself where it is of none. A schema has no parts in this sense. */
    private ObjectId outermost(ObjectId need) {
        ObjectId outermost = need;
        while (!isListed(outermost) && !isThere(outermost.owner())) {
            outermost = outermost.owner();
        }
        return outermost;
    }
}
