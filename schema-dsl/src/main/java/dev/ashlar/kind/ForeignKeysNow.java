package dev.ashlar.kind;

import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The foreign keys as they are at each statement of a plan. Mutable while the plan is made. */
final class ForeignKeysNow {

    private final Map<ObjectId, Map<ObjectId, ForeignKeyDef>> ofTable = new HashMap<>();
    private final Map<ObjectId, Map<ObjectId, ForeignKeyDef>> toTable = new HashMap<>();

    /** The keys that are said of a table. */
    Collection<ForeignKeyDef> of(ObjectId table) {
        return ofTable.getOrDefault(table, Map.of()).values();
    }

    /** The keys that are said of other tables and refer to a table. */
    Collection<ForeignKeyDef> to(ObjectId table) {
        return toTable.getOrDefault(table, Map.of()).values();
    }

    void put(ForeignKeyDef key) {
        ofTable.computeIfAbsent(key.id().owner(), id -> new LinkedHashMap<>()).put(key.id(), key);
        toTable.computeIfAbsent(key.referencedTable(), id -> new LinkedHashMap<>())
                .put(key.id(), key);
    }

    /**
     * A key goes, and with it what partitions have from it.
     *
     * @param partitions the partitions of a table, at every depth
     */
    void take(ForeignKeyDef key, Function<ObjectId, List<ObjectId>> partitions) {
        for (ObjectId partition : partitions.apply(key.id().owner())) {
            List.copyOf(of(partition)).stream().filter(key::saysSameAs).forEach(this::remove);
        }
        remove(key);
    }

    private void remove(ForeignKeyDef key) {
        ofTable.getOrDefault(key.id().owner(), new HashMap<>()).remove(key.id());
        toTable.getOrDefault(key.referencedTable(), new HashMap<>()).remove(key.id());
    }
}
