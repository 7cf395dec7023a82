package dev.ashlar.plan;

import static dev.ashlar.plan.Nodes.edge;

import dev.ashlar.kind.Context;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table is taken off another before that one changes, and put under it when both are as they are to be, so that the server does to it
 * neither what comes before nor what comes after: the edges of the graph that say so.
 */
final class LinkEdges {

    private final Map<ObjectId, Operation> operations;
    private final Context context;
    private final Heirs heirs;
    private final Nodes nodes;
    private final Map<ObjectId, List<Operation>> byTable = new HashMap<>();

    private LinkEdges(Map<ObjectId, Operation> operations, Context context, Heirs heirs, Nodes nodes) {
        this.operations = operations;
        this.context = context;
        this.heirs = heirs;
        this.nodes = nodes;
    }

    static void add(Map<ObjectId, Operation> operations, Context context, Heirs heirs, Nodes nodes) {
        var edges = new LinkEdges(operations, context, heirs, nodes);
        for (Operation operation : operations.values()) {
            ObjectId table = operation.id.parent();
            if (table != null) {
                edges.byTable.computeIfAbsent(table, id -> new ArrayList<>()).add(operation);
            }
        }
        for (Operation operation : operations.values()) {
            edges.addRows(operation);
            edges.addTaken(operation);
            edges.addPut(operation);
        }
    }

    private List<Operation> parts(ObjectId table) {
        return byTable.getOrDefault(table, List.of());
    }

    private void addTaken(Operation operation) {
        for (ObjectId parent : heirs.taken(operation)) {
            Node off = nodes.releasing(operation.id);
            parts(parent).forEach(part -> nodes.built(part.id).forEach(node -> edge(off, node)));
            parts(operation.id.owner()).stream()
                    .flatMap(part -> heirs.droppedWith(part).stream())
                    .flatMap(with -> nodes.dropping(Objects.requireNonNull(operations.get(with))).stream())
                    .forEach(node -> edge(off, node));
        }
    }

    private void addPut(Operation operation) {
        for (ObjectId parent : heirs.put(operation)) {
            Node created = nodes.creates.get(operation.id);
            Node under = created == null ? nodes.alters.get(operation.id) : created;
            for (ObjectId table : List.of(parent, operation.id.owner())) {
                parts(table).stream()
                        .filter(part -> !part.rebuilds() && !part.id.equals(operation.id))
                        .forEach(part -> nodes.dropping(part).forEach(node -> edge(node, under)));
            }
        }
    }

    /** What the server compares with the rows of a table comes after all changes of the table's columns. */
    private void addRows(Operation operation) {
        Definition after = operation.after;
        if (after == null) {
            return;
        }
        for (Node user : nodes.built(operation.id)) {
            Kinds.of(after).rows(after, context.after()).stream()
                    .flatMap(table -> parts(table).stream())
                    .filter(part -> part.id.type().holdsState())
                    .flatMap(part -> Stream.concat(nodes.built(part.id).stream(), nodes.dropping(part).stream()))
                    .forEach(node -> edge(node, user));
        }
    }
}
