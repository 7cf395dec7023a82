package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Lock;
import dev.ashlar.kind.Reach;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that have parts from others, as they are at each statement of a plan: a lock goes down to those that are there then.
 * Addresses are those of after the renames.
 */
final class TablesBelow {

    /** Of each table the tables directly below, with whether they are partitions. */
    private final Map<ObjectId, Map<ObjectId, Boolean>> children = new HashMap<>();

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
        return children.isEmpty() || step.locks().stream().allMatch(lock -> lock.reach() == Reach.TABLE)
                ? step
                : step.locking(lock -> below(after.apply(lock.on()), lock.reach()).stream()
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
            if (builds) {
                put(operation.after);
            }
        });
    }

    private void take(@Nullable Definition definition) {
        if (definition == null) {
            return;
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
        for (ObjectId parent : Inherited.parents(definition)) {
            children.computeIfAbsent(parent, id -> new LinkedHashMap<>())
                    .put(definition.id().owner(), definition.id().type() == ObjectType.PARTITION);
        }
    }
}
