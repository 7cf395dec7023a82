package dev.ashlar.plan;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A name is free before another object takes it: the edges of the graph that say so. */
final class NameEdges {

    private final Map<ObjectId, Operation> operations;
    private final Heirs heirs;
    private final Function<ObjectId, List<Node>> built;

    private NameEdges(Map<ObjectId, Operation> operations, Heirs heirs, Function<ObjectId, List<Node>> built) {
        this.operations = operations;
        this.heirs = heirs;
        this.built = built;
    }

    /**
     * Adds the edges.
     *
     * @param built the nodes by which an object comes or is altered
     */
    static void add(
            Map<ObjectId, Operation> operations,
            Heirs heirs,
            Map<ObjectId, Node> drops,
            Map<ObjectId, Node> alters,
            Function<ObjectId, List<Node>> built) {
        Map<Slot, Node> freed = new HashMap<>();
        for (Operation operation : operations.values()) {
            if (operation.before != null && (operation.drops || operation.alters) && !operation.supplants) {
                Node frees =
                        Objects.requireNonNull(operation.drops ? drops.get(operation.id) : alters.get(operation.id));
                Set<Slot> kept = operation.alters && operation.after != null ? operation.after.slots() : Set.of();
                operation.before.slots().stream()
                        .filter(slot -> !kept.contains(slot))
                        .forEach(slot -> freed.put(slot, frees));
            }
        }
        var edges = new NameEdges(operations, heirs, built);
        for (Operation operation : operations.values()) {
            Definition after = operation.after;
            if (after != null) {
                for (Node takes : edges.taking(operation)) {
                    after.slots().stream()
                            .filter(freed::containsKey)
                            .forEach(slot ->
                                    Objects.requireNonNull(freed.get(slot)).before(takes));
                }
            }
        }
    }

    /** The nodes by which an object gets its names: its own, and those that the server creates it with. */
    private List<Node> taking(Operation operation) {
        List<Node> nodes = new ArrayList<>(built.apply(operation.id));
        for (ObjectId with : heirs.createdWith(operation)) {
            Operation above = operations.get(with);
            if (above != null) {
                nodes.addAll(taking(above));
            }
        }
        return nodes;
    }
}
