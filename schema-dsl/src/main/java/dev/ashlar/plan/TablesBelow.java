package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Lock;
import dev.ashlar.kind.Reach;
import dev.ashlar.kind.Step;
import dev.ashlar.kind.TablesNow;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that have parts from others, as they are at each statement of a plan: a lock goes down to those that are there then.
 * Addresses are those of after the renames.
 */
final class TablesBelow implements TablesNow {

    /** Of each table the tables directly below, with whether they are partitions. */
    private final Map<ObjectId, Map<ObjectId, Boolean>> children = new HashMap<>();

    private final Map<ObjectId, PartitionDef> partitions = new HashMap<>();
    private final ForeignKeysNow keys = new ForeignKeysNow();

    TablesBelow(Model before) {
        before.definitions().forEach(this::put);
    }

    /** The step with the locks that its own have on the tables below. */
    Step locking(Step step) {
        return locking(step, on -> on, below -> below);
    }

    /**
     * The same while tables are renamed.
     *
     * @param renamed the rename that the step is
     * @param current the address that a table has at this moment
     */
    Step locking(Step step, Change.Renamed renamed, UnaryOperator<ObjectId> current) {
        ObjectId from = renamed.from().parent();
        return locking(step, on -> on.equals(from) ? renamed.id().owner() : on, current);
    }

    private Step locking(Step step, UnaryOperator<ObjectId> after, UnaryOperator<ObjectId> current) {
        Step now = step.rules().isEmpty() ? step : step.locking((TablesNow) this);
        return now.locks().stream().allMatch(lock -> lock.reach() == Reach.TABLE)
                ? now
                : now.locking(lock -> below(after.apply(lock.on()), lock.reach()).stream()
                        .map(table -> new Lock(lock.mode(), current.apply(table))));
    }

    private List<ObjectId> below(ObjectId table, Reach reach) {
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

    /** The statements of a node were executed. */
    void after(Node node) {
        boolean drops = node.phase == Node.Phase.CLEAR || node.phase == Node.Phase.DISCARD;
        boolean builds = node.phase == Node.Phase.BUILD;
        Stream.concat(Stream.of(node.operation), node.absorbed.stream()).forEach(operation -> {
            if (drops || builds && operation.alters) {
                take(operation.before);
            }
            if (drops && operation.before instanceof ForeignKeyDef key) {
                keys.take(key, table -> below(table, Reach.PARTITIONS));
            }
            if (builds) {
                put(operation.after);
            }
        });
    }

    @Override
    public Optional<ObjectId> defaultPartition(ObjectId table) {
        return children.getOrDefault(table, Map.of()).keySet().stream()
                .filter(child -> partitions.containsKey(child)
                        && Objects.requireNonNull(partitions.get(child)).takesRest())
                .findFirst();
    }

    @Override
    public List<ForeignKeyDef> foreignKeys(ObjectId table) {
        return upwards(table).flatMap(each -> keys.of(each).stream()).toList();
    }

    @Override
    public List<ForeignKeyDef> ownForeignKeys(ObjectId table) {
        return keys.of(table).stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(ForeignKeyDef key) {
        return upwards(key.id().owner())
                .skip(1)
                .flatMap(above -> keys.of(above).stream())
                .noneMatch(key::saysSameAs);
    }

    @Override
    public List<ObjectId> referring(ObjectId table) {
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

    private void take(@Nullable Definition definition) {
        if (definition == null) {
            return;
        }
        if (definition instanceof PartitionDef partition) {
            partitions.remove(partition.id().owner());
        }
        for (ObjectId parent : Inherited.parents(definition)) {
            children.getOrDefault(parent, new HashMap<>())
                    .remove(definition.id().owner());
        }
    }

    private void put(@Nullable Definition definition) {
        if (definition == null) {
            return;
        }
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
}
