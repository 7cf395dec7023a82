package dev.ashlar.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One order of the nodes that keeps all edges; among those that could come next, the first by phase and place. Linear but
 * for the heap that finds it.
 */
final class TopologicalSort {

    private final List<Node> order = new ArrayList<>();
    private final List<Node> stuck;

    /** Sorts the nodes; their counts of edges are used up. */
    TopologicalSort(List<Node> nodes) {
        var ready = new PriorityQueue<Node>();
        nodes.stream().filter(node -> node.waitsFor == 0).forEach(ready::add);
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            order.add(node);
            for (Node next : node.next) {
                if (--next.waitsFor == 0) {
                    ready.add(next);
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
}
