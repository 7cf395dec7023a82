package dev.ashlar.plan;

import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes of a graph by the object that they are for. Mutable while the graph is made, and private to it. */
final class Nodes {

    final Map<ObjectId, Node> drops = new LinkedHashMap<>();
    final Map<ObjectId, Node> alters = new LinkedHashMap<>();
    final Map<ObjectId, Node> creates = new LinkedHashMap<>();
    private final Map<ObjectId, Operation> operations;
    private final Heirs heirs;

    Nodes(Map<ObjectId, Operation> operations, Heirs heirs) {
        this.operations = operations;
        this.heirs = heirs;
    }

    /** The nodes by which an object comes or is altered. */
    List<Node> built(ObjectId id) {
        return Stream.of(creates.get(id), alters.get(id))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The nodes by which an object comes, its own and those that the server creates it with, or is altered. */
    List<Node> taking(Operation operation) {
        List<Node> nodes = new ArrayList<>(built(operation.id));
        for (ObjectId with : heirs.createdWith(operation)) {
            Operation above = operations.get(with);
            if (above != null) {
                nodes.addAll(taking(above));
            }
        }
        return nodes;
    }

    /** The nodes by which an object goes: its own, and those that the server drops it with. */
    List<Node> dropping(Operation operation) {
        List<Node> nodes =
                new ArrayList<>(Stream.ofNullable(drops.get(operation.id)).toList());
        for (ObjectId with : heirs.droppedWith(operation)) {
            nodes.addAll(dropping(Objects.requireNonNull(operations.get(with))));
        }
        return nodes;
    }

    /** The node by which an object lets go of what it needed: it goes or is altered; null for none. */
    @Nullable
    Node releasing(ObjectId id) {
        Node drop = drops.get(id);
        return drop == null ? alters.get(id) : drop;
    }

    /** One comes before the other, where both are there. */
    static void edge(@Nullable Node from, @Nullable Node to) {
        if (from != null && to != null) {
            from.before(to);
        }
    }
}
