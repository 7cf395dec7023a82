package dev.ashlar.plan;

import dev.ashlar.kind.Inherited;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table's partitions that go do so before others come, as no two may be for the same rows, and before keys and indexes come above,
 * which they would get too. A node without statements stands between those that go and those that come, so that not each of them needs
 * an edge to each.
 */
final class PartitionGates {

    private PartitionGates() {}

    /**
     * The nodes between, with their edges.
     *
     * @param below the tables below a table before, at every depth
     */
    static Collection<Node> of(
            Collection<Operation> operations, Nodes nodes, Function<ObjectId, List<ObjectId>> below) {
        Map<ObjectId, Node> gates = new HashMap<>();
        for (Operation operation : operations) {
            if (operation.id.type() == ObjectType.PARTITION && operation.drops) {
                for (ObjectId parent : Inherited.parents(operation.before)) {
                    Node gate =
                            gates.computeIfAbsent(parent, id -> new Node(Node.Phase.RENAME, 0, operation, List.of()));
                    nodes.dropping(operation).forEach(node -> node.before(gate));
                }
            }
        }
        for (Operation operation : operations) {
            if (operation.id.type() == ObjectType.PARTITION && operation.creates) {
                for (ObjectId parent : Inherited.parents(operation.after)) {
                    Node gate = gates.get(parent);
                    Node node = nodes.creates.get(operation.id);
                    if (gate != null && node != null) {
                        gate.before(node);
                    }
                }
            }
        }
        for (Operation operation : operations) {
            Node node = operation.creates && isHandedDown(operation.id) ? nodes.creates.get(operation.id) : null;
            if (node != null) {
                ObjectId table = operation.id.owner();
                Stream.concat(Stream.of(table), below.apply(table).stream())
                        .map(gates::get)
                        .filter(Objects::nonNull)
                        .forEach(gate -> gate.before(node));
            }
        }
        return gates.values();
    }

    private static boolean isHandedDown(ObjectId id) {
        return id.parent() != null && (Inherited.isIndexed(id.type()) || id.type() == ObjectType.FOREIGN_KEY);
    }
}
