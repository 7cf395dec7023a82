package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables as they are right before a statement of a plan, where its locks depend on what there is by then. Addresses are those of
 * after the renames. Not safe for several threads.
 */
public final class TablesNow {

    /** Of each table the tables directly below, with whether they are partitions. */
    private final Map<ObjectId, Map<ObjectId, Boolean>> children = new HashMap<>();

    private final Map<ObjectId, PartitionDef> partitions = new HashMap<>();
    private final ForeignKeysNow keys = new ForeignKeysNow();

    /** The tables before the first statement. */
    public TablesNow(Model before) {
        before.definitions().forEach(this::put);
    }

    /** The tables that a lock on a table reaches. */
    public List<ObjectId> below(ObjectId table, Reach reach) {
        var found = new ArrayList<ObjectId>();
        if (reach != Reach.TABLE) {
            children.getOrDefault(table, Map.of()).forEach((child, isPartition) -> {
                if (isPartition || reach != Reach.PARTITIONS) {
                    found.add(child);
                    found.addAll(below(child, reach == Reach.CHILDREN ? Reach.TABLE : reach));
                }
            });
        }
        return found;
    }

    /** An object was created, or is different now. */
    public void put(Definition definition) {
        if (definition instanceof PartitionDef partition) {
            partitions.put(partition.id().owner(), partition);
        }
        if (definition instanceof ForeignKeyDef key) {
            keys.put(key);
        }
        for (ObjectId parent : Inherited.parents(definition)) {
            children.computeIfAbsent(parent, id -> new LinkedHashMap<>())
                    .put(definition.id().owner(), definition.id().type() == ObjectType.PARTITION);
        }
    }

    /** An object is not any more what it was. */
    public void take(Definition definition) {
        if (definition instanceof PartitionDef partition) {
            partitions.remove(partition.id().owner());
        }
        for (ObjectId parent : Inherited.parents(definition)) {
            children.getOrDefault(parent, new HashMap<>())
                    .remove(definition.id().owner());
        }
    }

    /** An object was dropped, and with it what partitions have from it. */
    public void drop(Definition definition) {
        take(definition);
        if (definition instanceof ForeignKeyDef key) {
            keys.take(key, table -> below(table, Reach.PARTITIONS));
        }
    }

    /** The default partition of a table; empty for none. */
    Optional<ObjectId> defaultPartition(ObjectId table) {
        return children.getOrDefault(table, Map.of()).keySet().stream()
                .filter(child -> partitions.containsKey(child)
                        && Objects.requireNonNull(partitions.get(child)).takesRest())
                .findFirst();
    }

    /** The foreign keys of a table, and those that it has from the tables that it is a partition of. */
    List<ForeignKeyDef> foreignKeys(ObjectId table) {
        return upwards(table).flatMap(each -> keys.of(each).stream()).toList();
    }

    /** The foreign keys of a table without those that it has from the tables that it is a partition of. */
    List<ForeignKeyDef> ownForeignKeys(ObjectId table) {
        return keys.of(table).stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(ForeignKeyDef key) {
        return upwards(key.id().owner())
                .skip(1)
                .flatMap(above -> keys.of(above).stream())
                .noneMatch(key::saysSameAs);
    }

    /** The tables whose foreign keys refer to a table or to one that it is a partition of; not their partitions. */
    List<ObjectId> referring(ObjectId table) {
        return upwards(table)
                .flatMap(each -> keys.to(each).stream())
                .filter(this::isOwn)
                .map(key -> key.id().owner())
                .distinct()
                .toList();
    }

    /** A table and those that it is a partition of, at every height. */
    private Stream<ObjectId> upwards(ObjectId table) {
        return Stream.iterate(
                        Optional.of(table),
                        Optional::isPresent,
                        each -> each.map(partitions::get).map(PartitionDef::of))
                .flatMap(Optional::stream);
    }
}
