package dev.ashlar.plan;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A name is free before another object takes it: the edges of the graph that say so. */
final class NameEdges {

    private NameEdges() {}

    /** Adds the edges. */
    static void add(Map<ObjectId, Operation> operations, Nodes nodes) {
        Map<Slot, Node> freed = new HashMap<>();
        for (Operation operation : operations.values()) {
            if (operation.before != null && (operation.drops || operation.alters) && !operation.supplants) {
                Node frees = Objects.requireNonNull(nodes.releasing(operation.id));
                Set<Slot> kept = operation.alters && operation.after != null ? operation.after.slots() : Set.of();
                operation.before.slots().stream()
                        .filter(slot -> !kept.contains(slot))
                        .forEach(slot -> freed.put(slot, frees));
            }
        }
        for (Operation operation : operations.values()) {
            Definition after = operation.after;
            if (after != null) {
                for (Node takes : nodes.taking(operation)) {
                    after.slots().stream()
                            .filter(freed::containsKey)
                            .forEach(slot ->
                                    Objects.requireNonNull(freed.get(slot)).before(takes));
                }
            }
        }
    }
}
