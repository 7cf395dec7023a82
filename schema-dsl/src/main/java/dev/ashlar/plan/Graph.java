package dev.ashlar.plan;

import static dev.ashlar.plan.Nodes.edge;

import dev.ashlar.kind.Context;
import dev.ashlar.kind.Effect;
import dev.ashlar.kind.ForeignRows;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.plan.Node.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of operations. An edge says that one comes before another, and there are five reasons for one:
 *
 * <ol>
 *   <li>what is created or altered comes after what it needs is created or altered;
 *   <li>what is dropped, or altered so that others must make way, comes after those are out of the way;
 *   <li>an object is dropped before it is created again, or, where it is supplanted, after;
 *   <li>a name is free before another object takes it;
 *   <li>guards come before what they guard.
 * </ol>
 *
 * What is listed under a new table or column is created along with it, and what is listed under one that goes is dropped
 * along with it, as long as that leaves an order.
 */
final class Graph {

    private final Map<ObjectId, Operation> operations;
    private final Context context;
    private final Set<ObjectId> apart;
    private final Heirs heirs;
    private final Nodes known;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * The graph of the operations.
     *
     * @param apart objects whose drop must be a statement of its own
     */
    Graph(Map<ObjectId, Operation> operations, Context context, Set<ObjectId> apart) {
        this.operations = operations;
        this.context = context;
        this.apart = apart;
        this.heirs = new Heirs(operations, context);
        this.known = new Nodes(operations, heirs);
        addDrops();
        addBuilds();
        operations.values().forEach(this::addEdges);
        nodes.addAll(
                PartitionGates.of(operations.values(), known, context.before().inheritance()::allHeirs));
        LinkEdges.add(operations, context, heirs, known);
        NameEdges.add(operations, known);
    }

    List<Node> nodes() {
        return nodes;
    }

    /**
     * What is dropped or created along with its table, and by what it needs makes the table a part of a cycle: apart from the table it
     * leaves more ways open. The rest stays with its table, as that is one statement. A table stays under the one above, as such tables
     * go from below, and so does what it has from there, as long as that leaves an order.
     *
     * @param stuck nodes that wait for each other, and those that wait for them
     */
    Set<ObjectId> separable(Collection<Node> stuck) {
        var cycles = new Cycles(stuck);
        return Stream.<Supplier<Set<ObjectId>>>of(
                        () -> separable(stuck, (part, host) -> !isFromAbove(part) && ties(part, host, cycles)),
                        () -> separable(stuck, (part, host) -> ties(part, host, cycles)),
                        () -> separable(stuck, (part, host) -> part.drops))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<ObjectId> separable(Collection<Node> stuck, BiPredicate<Operation, Node> matters) {
        return stuck.stream()
                .flatMap(node ->
                        node.absorbed.stream().filter(part -> part.drops != part.creates && matters.test(part, node)))
                .filter(part -> Inherited.parents(part.before).isEmpty())
                .map(part -> part.id)
                .filter(id -> !id.type().holdsState() && !apart.contains(id))
                .collect(Collectors.toSet());
    }

    private boolean isFromAbove(Operation part) {
        return part.drops
                && !context.before().inheritance().counterparts(part.id).isEmpty();
    }

    private boolean ties(Operation part, Node host, Cycles cycles) {
        Set<ObjectId> needs = part.creates ? part.neededAfter(context) : part.neededBefore(context);
        return needs.stream()
                .map(part.creates ? known.creates::get : known.drops::get)
                .anyMatch(node -> node != null && node != host && cycles.areOne(node, host));
    }

    private void addDrops() {
        operations.values().stream()
                .filter(operation -> operation.drops)
                .sorted(Comparator.comparingInt(this::beforePosition))
                .forEach(operation -> known.drops.put(operation.id, dropNode(operation)));
    }

    private void addBuilds() {
        operations.values().stream()
                .filter(operation -> operation.alters || operation.creates)
                .sorted(Comparator.comparingInt(this::afterPosition))
                .forEach(operation -> {
                    if (operation.alters) {
                        known.alters.put(
                                operation.id,
                                node(
                                        building(operation),
                                        afterPosition(operation),
                                        operation,
                                        ForeignRows.spared(operation.alterSteps, context.after())));
                    } else {
                        known.creates.put(operation.id, createNode(operation));
                    }
                });
    }

    private Node node(Phase usual, int position, Operation operation, List<Step> steps) {
        boolean acts = operation.id.type().isLast();
        // What acts upon all that is made after it goes before that.
        Phase phase = !acts ? usual : operation.drops && !operation.creates ? Phase.CLEAR : Phase.LAST;
        int guards = 0;
        while (guards < steps.size() && steps.get(guards).guard()) {
            guards++;
        }
        var node = new Node(phase, position, operation, steps.subList(guards, steps.size()));
        node.rank = phase == Phase.BUILD ? rank(operation) : Node.Rank.PLAIN;
        nodes.add(node);
        if (guards > 0) {
            var guard = new Node(Phase.GUARD, position, operation, steps.subList(0, guards));
            guard.before(node);
            nodes.add(guard);
        }
        return node;
    }

    /**
     * The server does not know what the body of a function calls, and may run it as soon as it is used. So functions come first, with the
     * types that they take, and what uses one comes last.
     */
    private Node.Rank rank(Operation operation) {
        ObjectId root = operation.id;
        while (root.parent() != null && root.owner().type() != ObjectType.SCHEMA) {
            root = root.owner();
        }
        if (root.type() == ObjectType.CAST) {
            return Node.Rank.CONVERTING;
        }
        if (root.type().isOverloaded() || root.type().compareTo(ObjectType.TABLE) < 0) {
            return Node.Rank.FIRST;
        }
        boolean calls = operation.neededAfter(context).stream()
                .anyMatch(need -> need.type().isOverloaded());
        return calls ? Node.Rank.CALLING : Node.Rank.PLAIN;
    }

    private static Phase building(Operation operation) {
        return operation.id.type().watches() ? Phase.WATCH : Phase.BUILD;
    }

    private int beforePosition(Operation operation) {
        return context.before().position(operation.id);
    }

    private int afterPosition(Operation operation) {
        return context.after().position(operation.id);
    }

    private Node dropNode(Operation operation) {
        Definition before = Objects.requireNonNull(operation.before);
        boolean ahead = Kinds.of(before).dropsAhead(before, context.before());
        Node host = ahead || apart.contains(operation.id) ? null : hosting(before, known.drops, false);
        if (host != null) {
            host.absorbed.add(operation);
            return host;
        }
        boolean discards = !operation.rebuilds() && operation.id.type().holdsState();
        List<Step> steps = operation.supplants
                ? operation.dropSteps
                : !heirs.droppedWith(operation).isEmpty()
                        ? List.of()
                        : Kinds.of(before).drop(before, context);
        // Backwards, so that what was listed last goes first.
        Phase phase = discards ? Phase.DISCARD : Phase.CLEAR;
        return node(
                ahead ? Phase.AHEAD : phase,
                -beforePosition(operation),
                operation,
                ForeignRows.spared(steps, context.before()));
    }

    private Node createNode(Operation operation) {
        Definition after = Objects.requireNonNull(operation.after);
        Node host = Kinds.of(after).inlined(after, context) && !apart.contains(operation.id)
                ? hosting(after, known.creates, true)
                : null;
        if (host != null) {
            host.absorb(operation, rank(operation));
            return host;
        }
        Node node = node(
                building(operation),
                afterPosition(operation),
                operation,
                ForeignRows.spared(operation.createSteps, context.after()));
        node.creates = !operation.supplants;
        Operation above = operation.id.parent() == null ? null : operations.get(operation.id.parent());
        node.ofUnused = above != null && above.supplants;
        node.comesAlong = !heirs.createdWith(operation).isEmpty();
        return node;
    }

    /** The node that creates or drops what a definition is listed under; null where there is none. */
    private @Nullable Node hosting(@Nullable Definition definition, Map<ObjectId, Node> hosts, boolean creating) {
        ObjectId host = definition == null ? null : Model.host(definition);
        if (host == null) {
            return null;
        }
        Operation operation = operations.get(host);
        if (operation == null || operation.supplants || !(creating ? operation.creates : operation.drops)) {
            return null;
        }
        return Objects.requireNonNull(hosts.get(host), () -> host + " is listed after what belongs to it");
    }

    private void addEdges(Operation operation) {
        for (Node user : known.built(operation.id)) {
            for (ObjectId need : operation.neededAfter(context)) {
                if (comesWith(need, user)) {
                    continue;
                }
                boolean first = heirs.comesBefore(operation, need);
                known.built(need).forEach(provider -> edge(first ? user : provider, first ? provider : user));
                if (operation.creates) {
                    heirs.alteredWith(need).forEach(altered -> edge(known.alters.get(altered), user));
                }
            }
            heirs.createdWith(operation).forEach(with -> edge(known.creates.get(with), user));
            heirs.linksBefore(operation).forEach(link -> edge(known.creates.get(link), user));
            heirs.ownBefore(operation).forEach(check -> known.built(check).forEach(node -> edge(node, user)));
        }
        if (operation.rebuilds()) {
            known.dropping(operation).forEach(node -> edge(node, known.creates.get(operation.id)));
        }
        if (operation.supplants) {
            edge(known.creates.get(operation.id), known.drops.get(operation.id));
        }
        Node released = known.releasing(operation.id);
        if (released != null) {
            for (ObjectId need : operation.neededBefore(context)) {
                release(operation, released, need);
            }
        }
    }

    /** Whether the server creates an object by the statement of a node, which then does not wait for it. */
    private boolean comesWith(ObjectId need, Node user) {
        Operation operation = operations.get(need);
        return operation != null
                && heirs.createdWith(operation).stream().anyMatch(with -> known.creates.get(with) == user);
    }

    /**
     * What needed an object makes way before the object is dropped or altered. What is attached to one is said anew when that is done, as
     * privileges are after an owner.
     */
    private void release(Operation operation, Node released, ObjectId need) {
        Operation changed = operations.get(need);
        if (changed == null) {
            return;
        }
        if (operation.drops) {
            if (changed.drops && !(released.operation != operation && heirs.isCounterpart(need, operation))) {
                boolean after = heirs.isDroppedAfter(operation, need);
                edge(after ? known.drops.get(need) : released, after ? released : known.drops.get(need));
            }
            if (changed.supplants && operation.id.type().isOverloaded()) {
                // Its address would name the new type.
                edge(released, known.creates.get(need));
            }
            if (changed.supplants && need.equals(Model.host(Objects.requireNonNull(operation.before)))) {
                // By the name of what it is listed under, which the new object takes.
                edge(released, known.creates.get(need));
            }
            if (changed.effect != Effect.NONE || isBeside(operation.id, need)) {
                heirs.alteredWith(need).forEach(altered -> edge(released, known.alters.get(altered)));
            }
        } else if (changed.drops
                && !changed.rebuilds()
                && !heirs.staysUnder(operation, need)
                && !heirs.leaves(operation, need)) {
            boolean after = operation.id.type().isAttached();
            edge(after ? known.drops.get(need) : released, after ? released : known.drops.get(need));
        }
    }

    /** Whether both are parts of one table: what is said of a column may forbid the change, as a primary key does DROP NOT NULL. */
    private static boolean isBeside(ObjectId part, ObjectId other) {
        ObjectId table = part.parent();
        return table != null && table.type().isRelation() && table.equals(other.parent());
    }
}
