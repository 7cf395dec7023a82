package dev.ashlar.plan;

import dev.ashlar.kind.Context;
import dev.ashlar.kind.Step;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One order of the nodes that keeps all edges. Among those that could come next, one of the same phase that can share a statement with
 * the node before is taken, so that a table is rewritten once for several columns; else the first by phase and place. Linear but for
 * the heaps that find them.
 */
final class TopologicalSort {

    private final Context context;
    private final List<Node> order = new ArrayList<>();
    private final Set<Node> taken = new HashSet<>();
    private final Queue<Node> ready = new PriorityQueue<>();
    private final Map<Sharing, Queue<Node>> readyToShare = new HashMap<>();
    private final List<Node> stuck;

    /** What nodes have in common whose statements can be one. */
    private record Sharing(Node.Phase phase, Sql head, String verb) {}

    /** Sorts the nodes; their counts of edges are used up. */
    TopologicalSort(List<Node> nodes, Context context) {
        this.context = context;
        nodes.stream().filter(node -> node.waitsFor == 0).forEach(this::add);
        for (Node node = first(ready); node != null; node = after(node)) {
            taken.add(node);
            order.add(node);
            for (Node next : node.next) {
                if (--next.waitsFor == 0) {
                    add(next);
                }
            }
        }
        stuck = nodes.stream().filter(node -> node.waitsFor > 0).toList();
    }

    List<Node> order() {
        return order;
    }

    /** The nodes that wait for each other, and those that wait for them. */
    List<Node> stuck() {
        return stuck;
    }

    private void add(Node node) {
        ready.add(node);
        List<Step> steps = node.statements(context);
        Sharing sharing = steps.isEmpty() ? null : sharing(node, steps.getFirst());
        if (sharing != null) {
            readyToShare.computeIfAbsent(sharing, key -> new PriorityQueue<>()).add(node);
        }
    }

    private @Nullable Node after(Node last) {
        List<Step> steps = last.statements(context);
        for (int at = steps.size() - 1; at >= 0; at--) {
            Sharing sharing = sharing(last, steps.get(at));
            Queue<Node> mates = sharing == null ? null : readyToShare.get(sharing);
            Node mate = mates == null ? null : first(mates);
            if (mate != null) {
                return mate;
            }
            Step.Clause clause = steps.get(at).clause();
            if (clause == null || !clause.setsColumn()) {
                break;
            }
        }
        return first(ready);
    }

    /** The first that was not taken from another queue; null for none. */
    private @Nullable Node first(Queue<Node> queue) {
        Node node = queue.poll();
        while (node != null && taken.contains(node)) {
            node = queue.poll();
        }
        return node;
    }

    private static @Nullable Sharing sharing(Node node, Step step) {
        Step.Clause clause = step.clause();
        return clause == null ? null : new Sharing(node.phase, clause.head(), clause.verb());
    }
}
