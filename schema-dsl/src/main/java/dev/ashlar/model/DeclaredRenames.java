package dev.ashlar.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds which declared renames fit the version before: the earlier name is there, and the new one is free there or is
 * itself renamed away. Works from the outside in, since where a column was depends on what its table was called.
 */
final class DeclaredRenames {

    private final Model before;
    private final Map<ObjectId, String> declared;
    private final Map<ObjectId, ObjectId> oldIds = new HashMap<>();
    private final Map<ObjectId, String> fitting = new LinkedHashMap<>();

    DeclaredRenames(Model before, Map<ObjectId, String> declared) {
        this.before = before;
        this.declared = declared;
    }

    Renaming resolve() {
        TreeMap<Integer, List<ObjectId>> byDepth = declared.keySet().stream()
                .sorted(Comparator.comparing(ObjectId::type).thenComparing(ObjectId::address))
                .collect(Collectors.groupingBy(ObjectId::depth, TreeMap::new, Collectors.toList()));
        for (List<ObjectId> level : byDepth.values()) {
            Map<ObjectId, ObjectId> byOldId = new HashMap<>();
            level.forEach(id -> byOldId.put(oldId(id), id));
            level.forEach(id -> claim(id, byOldId, level.size()));
        }
        return Renaming.of(fitting);
    }

    private boolean claim(ObjectId id, Map<ObjectId, ObjectId> byOldId, int hopsLeft) {
        if (oldIds.containsKey(id)) {
            return true;
        }
        ObjectId old = oldId(id);
        if (hopsLeft == 0 || !exists(old)) {
            return false;
        }
        ObjectId holder = inOldPlace(id);
        if (exists(holder)) {
            ObjectId other = byOldId.get(holder);
            if (other == null || !claim(other, byOldId, hopsLeft - 1)) {
                return false;
            }
        }
        oldIds.put(id, old);
        fitting.put(old, id.name());
        return true;
    }

    private ObjectId oldId(ObjectId id) {
        return inOldPlace(id).named(Objects.requireNonNull(declared.get(id)));
    }

    /** The address with the name of now in the place where its parent was before. */
    private ObjectId inOldPlace(ObjectId id) {
        ObjectId parent = id.parent();
        if (parent == null) {
            return id;
        }
        ObjectId known = oldIds.get(parent);
        return id.movedTo(known == null ? inOldPlace(parent) : known);
    }

    private boolean exists(ObjectId id) {
        Definition owner = id.parent() == null ? null : before.find(id.owner()).orElse(null);
        return owner instanceof EnumDef values && id.type() == ObjectType.ENUM_VALUE
                ? values.labels().contains(id.name())
                : owner instanceof CompositeTypeDef type && id.type() == ObjectType.ATTRIBUTE
                        ? type.has(id.name())
                        : before.has(id);
    }
}
