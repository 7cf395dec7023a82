package dev.ashlar.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which nodes wait for each other, and do not only wait behind such: the strongly connected parts of a graph, by Tarjan's way. Without
 * recursion, as a graph may be deeper than a stack.
 */
final class Cycles {

    private final Set<Node> within;
    private final Map<Node, Integer> seen = new HashMap<>();
    private final Map<Node, Integer> lowest = new HashMap<>();
    private final Map<Node, Integer> cycles = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int count;

    /** Looks at these nodes and at the edges between them. */
    Cycles(Collection<Node> nodes) {
        within = Set.copyOf(nodes);
        nodes.stream().filter(node -> !seen.containsKey(node)).forEach(this::walk);
    }

    /** Whether the one waits for the other and the other for the one. */
    boolean areOne(Node node, Node other) {
        return cycles.containsKey(node) && cycles.get(node).equals(cycles.get(other));
    }

    private record Visit(Node node, Iterator<Node> next) {}

    private void walk(Node start) {
        Deque<Visit> path = new ArrayDeque<>(List.of(enter(start)));
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.next.hasNext()) {
                Node next = visit.next.next();
                if (!seen.containsKey(next)) {
                    path.push(enter(next));
                } else if (!cycles.containsKey(next)) {
                    lowest.merge(visit.node, seen.get(next), Math::min);
                }
            } else {
                path.pop();
                leave(visit.node);
                if (!path.isEmpty()) {
                    lowest.merge(path.peek().node, lowest.get(visit.node), Math::min);
                }
            }
        }
    }

    private Visit enter(Node node) {
        seen.put(node, seen.size());
        lowest.put(node, seen.get(node));
        open.push(node);
        List<Node> next = new ArrayList<>(node.next);
        next.retainAll(within);
        return new Visit(node, next.iterator());
    }

    private void leave(Node node) {
        if (Objects.equals(lowest.get(node), seen.get(node))) {
            Node member;
            do {
                member = open.pop();
                cycles.put(member, count);
            } while (member != node);
            count++;
        }
    }
}
