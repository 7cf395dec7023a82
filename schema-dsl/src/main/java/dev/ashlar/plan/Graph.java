package dev.ashlar.plan;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<ObjectId, Node> drops = new LinkedHashMap<>();
    private final Map<ObjectId, Node> alters = new LinkedHashMap<>();
    private final Map<ObjectId, Node> creates = new LinkedHashMap<>();
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
        addDrops();
        addBuilds();
        operations.values().forEach(this::addEdges);
        addLinkEdges();
        NameEdges.add(operations, heirs, drops, alters, this::built);
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
                .map(part.creates ? creates::get : drops::get)
                .anyMatch(node -> node != null && node != host && cycles.areOne(node, host));
    }

    private void addDrops() {
        operations.values().stream()
                .filter(operation -> operation.drops)
                .sorted(Comparator.comparingInt(this::beforePosition))
                .forEach(operation -> drops.put(operation.id, dropNode(operation)));
    }

    private void addBuilds() {
        operations.values().stream()
                .filter(operation -> operation.alters || operation.creates)
                .sorted(Comparator.comparingInt(this::afterPosition))
                .forEach(operation -> {
                    if (operation.alters) {
                        alters.put(
                                operation.id,
                                node(
                                        building(operation),
                                        afterPosition(operation),
                                        operation,
                                        ForeignRows.spared(operation.alterSteps, context.after())));
                    } else {
                        creates.put(operation.id, createNode(operation));
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
        Node host = apart.contains(operation.id) ? null : hosting(operation.before, drops, false);
        if (host != null) {
            host.absorbed.add(operation);
            return host;
        }
        boolean discards = !operation.rebuilds() && operation.id.type().holdsState();
        List<Step> steps = operation.supplants
                ? operation.dropSteps
                : !heirs.droppedWith(operation).isEmpty()
                        ? List.of()
                        : Kinds.of(Objects.requireNonNull(operation.before)).drop(operation.before, context);
        // Backwards, so that what was listed last goes first.
        Phase phase = discards ? Phase.DISCARD : Phase.CLEAR;
        return node(
                operation.id.type().watches() ? Phase.UNWATCH : phase,
                -beforePosition(operation),
                operation,
                ForeignRows.spared(steps, context.before()));
    }

    private Node createNode(Operation operation) {
        Definition after = Objects.requireNonNull(operation.after);
        Node host = Kinds.of(after).inlined(after, context) && !apart.contains(operation.id)
                ? hosting(after, creates, true)
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
    private @Nullable Node hosting(@Nullable Definition definition, Map<ObjectId, Node> known, boolean creating) {
        ObjectId host = definition == null ? null : Model.host(definition);
        if (host == null) {
            return null;
        }
        Operation operation = operations.get(host);
        if (operation == null || operation.supplants || !(creating ? operation.creates : operation.drops)) {
            return null;
        }
        return Objects.requireNonNull(known.get(host), () -> host + " is listed after what belongs to it");
    }

    private void addEdges(Operation operation) {
        for (Node user : built(operation.id)) {
            for (ObjectId need : operation.neededAfter(context)) {
                if (comesWith(need, user)) {
                    continue;
                }
                boolean first = heirs.comesBefore(operation, need);
                built(need).forEach(provider -> edge(first ? user : provider, first ? provider : user));
                if (operation.creates) {
                    heirs.alteredWith(need).forEach(altered -> edge(alters.get(altered), user));
                }
            }
            heirs.createdWith(operation).forEach(with -> edge(creates.get(with), user));
            heirs.linksBefore(operation).forEach(link -> edge(creates.get(link), user));
            heirs.ownBefore(operation).forEach(check -> built(check).forEach(node -> edge(node, user)));
        }
        if (operation.rebuilds()) {
            dropping(operation).forEach(node -> edge(node, creates.get(operation.id)));
        }
        if (operation.supplants) {
            edge(creates.get(operation.id), drops.get(operation.id));
        }
        Node released = drops.get(operation.id);
        if (released == null) {
            released = alters.get(operation.id);
        }
        if (released != null) {
            for (ObjectId need : operation.neededBefore(context)) {
                release(operation, released, need);
            }
        }
    }

    /** Whether the server creates an object by the statement of a node, which then does not wait for it. */
    private boolean comesWith(ObjectId need, Node user) {
        Operation operation = operations.get(need);
        return operation != null && heirs.createdWith(operation).stream().anyMatch(with -> creates.get(with) == user);
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
                edge(after ? drops.get(need) : released, after ? released : drops.get(need));
            }
            if (changed.supplants && operation.id.type().isOverloaded()) {
                // Its address would name the new type.
                edge(released, creates.get(need));
            }
            if (changed.supplants && need.equals(Model.host(Objects.requireNonNull(operation.before)))) {
                // By the name of what it is listed under, which the new object takes.
                edge(released, creates.get(need));
            }
            if (changed.effect != Effect.NONE || isBeside(operation.id, need)) {
                heirs.alteredWith(need).forEach(altered -> edge(released, alters.get(altered)));
            }
        } else if (changed.drops && !changed.rebuilds() && !heirs.staysUnder(operation, need)) {
            boolean after = operation.id.type().isAttached();
            edge(after ? drops.get(need) : released, after ? released : drops.get(need));
        }
    }

    /** Whether both are parts of one table: what is said of a column may forbid the change, as a primary key does DROP NOT NULL. */
    private static boolean isBeside(ObjectId part, ObjectId other) {
        ObjectId table = part.parent();
        return table != null && table.type().isRelation() && table.equals(other.parent());
    }

    /**
     * A table is taken off another before that one changes, and put under it when both are as they are to be, so that the server does
     * to it neither what comes before nor what comes after.
     */
    private void addLinkEdges() {
        nodes.addAll(PartitionGates.of(
                operations.values(),
                this::dropping,
                creates::get,
                context.before().inheritance()::allHeirs));
        Map<ObjectId, List<Operation>> byTable = new HashMap<>();
        for (Operation operation : operations.values()) {
            ObjectId table = operation.id.parent();
            if (table != null) {
                byTable.computeIfAbsent(table, id -> new ArrayList<>()).add(operation);
            }
        }
        for (Operation operation : operations.values()) {
            addRowEdges(operation, byTable);
            for (ObjectId parent : heirs.taken(operation)) {
                Node off = drops.containsKey(operation.id) ? drops.get(operation.id) : alters.get(operation.id);
                byTable.getOrDefault(parent, List.of())
                        .forEach(part -> built(part.id).forEach(node -> edge(off, node)));
                byTable.getOrDefault(operation.id.owner(), List.of()).stream()
                        .flatMap(part -> heirs.droppedWith(part).stream())
                        .flatMap(with -> dropping(Objects.requireNonNull(operations.get(with))).stream())
                        .forEach(node -> edge(off, node));
            }
            for (ObjectId parent : heirs.put(operation)) {
                Node under = creates.containsKey(operation.id) ? creates.get(operation.id) : alters.get(operation.id);
                for (ObjectId table : List.of(parent, operation.id.owner())) {
                    byTable.getOrDefault(table, List.of()).stream()
                            .filter(part -> !part.rebuilds() && !part.id.equals(operation.id))
                            .forEach(part -> dropping(part).forEach(node -> edge(node, under)));
                }
            }
        }
    }

    /** What the server compares with the rows of a table comes after all changes of the table's columns. */
    private void addRowEdges(Operation operation, Map<ObjectId, List<Operation>> byTable) {
        Definition after = operation.after;
        if (after == null) {
            return;
        }
        for (Node user : built(operation.id)) {
            Kinds.of(after).rows(after, context.after()).stream()
                    .flatMap(table -> byTable.getOrDefault(table, List.of()).stream())
                    .filter(part -> part.id.type().holdsState())
                    .flatMap(part -> Stream.concat(built(part.id).stream(), dropping(part).stream()))
                    .forEach(node -> edge(node, user));
        }
    }

    /** The nodes by which an object goes: its own, and those that the server drops it with. */
    private List<Node> dropping(Operation operation) {
        List<Node> nodes =
                new ArrayList<>(Stream.ofNullable(drops.get(operation.id)).toList());
        for (ObjectId with : heirs.droppedWith(operation)) {
            nodes.addAll(dropping(Objects.requireNonNull(operations.get(with))));
        }
        return nodes;
    }

    private List<Node> built(ObjectId id) {
        return Stream.of(creates.get(id), alters.get(id))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static void edge(@Nullable Node from, @Nullable Node to) {
        if (from != null && to != null) {
            from.before(to);
        }
    }
}
