package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Context;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Hints;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Renaming;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes plans. The way back is the plan from the later version to the earlier one with the renames and conversions
 * inverted; no inverse is written for any operation. Stateless.
 */
public final class Planner {

    private Planner() {}

    /**
     * The way from one version to the next.
     *
     * @param server the oldest major version that the statements must run on
     */
    public static Plan forward(Model before, Model after, int server) {
        Diff diff = Diff.between(before, after);
        Context.Conversions conversions = (column, from, to) -> after.hints()
                .conversion(column, from)
                .map(Hints.Conversion::forward)
                .orElse(null);
        return plan(diff, conversions, replacements(after, before, id -> id), server);
    }

    /** The way back from <code>after</code> to <code>before</code>. */
    public static Plan back(Model before, Model after, int server) {
        Diff diff = Diff.back(before, after);
        Renaming toOldNames = diff.renaming();
        Renaming toNewNames = toOldNames.inverted();
        Context.Conversions conversions = (column, from, to) -> after.hints()
                .conversion(toNewNames.apply(column), to.renamed(toNewNames))
                .map(Hints.Conversion::back)
                .map(expression -> expression.renamed(toOldNames))
                .orElse(null);
        return plan(diff, conversions, replacements(after, before, toNewNames), server);
    }

    /** What rows become is declared on the later version of the enum, or on the earlier one. */
    private static Function<ObjectId, Map<String, String>> replacements(
            Model later, Model earlier, UnaryOperator<ObjectId> toLaterNames) {
        return id -> {
            Map<String, String> declared = later.hints().replacements().get(toLaterNames.apply(id));
            return declared != null ? declared : earlier.hints().replacements().getOrDefault(id, Map.of());
        };
    }

    private static Plan plan(
            Diff diff,
            Context.Conversions conversions,
            Function<ObjectId, Map<String, String>> replacements,
            int server) {
        boolean renames = diff.changes().stream().anyMatch(Change.Renamed.class::isInstance);
        var context = new Context(diff.before(), diff.after(), conversions, replacements, renames, server);
        Map<ObjectId, Operation> operations = Operations.of(diff, context);
        List<Node> order = ordered(operations, context);
        var below = new TablesBelow(diff.before());
        var statements = new Statements();
        int first = 0;
        while (first < order.size() && order.get(first).phase == Node.Phase.AHEAD) {
            drop(order.get(first++), diff.renaming().inverted(), context, statements);
        }
        rename(diff, context, below, statements);
        follow(diff, context, below, statements);
        for (Node node : order.subList(first, order.size())) {
            add(node, context, below, statements);
        }
        return new Plan(diff, statements.segments(), rebuilt(operations, diff.after()), server);
    }

    /** Whether the server gives the name to the tables below along with those above. */
    private static boolean isRenamedAlong(Change.Renamed renamed, Diff diff, Context context) {
        return Inherited.isRenamedAlong(renamed.id(), diff.renaming().inverted(), context);
    }

    private static void add(Node node, Context context, TablesBelow below, Statements statements) {
        for (Step step : node.statements(context)) {
            statements.add(below.locking(step), node.operation.id, node.operation.change, node.needs(context));
        }
        below.after(node);
    }

    /** Drops by the name that an object has before the renames. */
    private static void drop(Node node, UnaryOperator<ObjectId> toBefore, Context context, Statements statements) {
        Operation operation = node.operation;
        Definition before = Objects.requireNonNull(operation.before).renamed(toBefore);
        for (Step step : Kinds.of(before).drop(before, context)) {
            statements.add(step, operation.id, operation.change, Stream.of());
        }
    }

    private static List<ObjectId> rebuilt(Map<ObjectId, Operation> operations, Model after) {
        return operations.values().stream()
                .filter(operation -> operation.change == null && operation.rebuilds())
                .map(operation -> operation.id)
                .sorted(Comparator.comparingInt(after::position))
                .toList();
    }

    private static void rename(Diff diff, Context context, TablesBelow below, Statements statements) {
        Map<ObjectId, String> names = formerNames(diff);
        for (Change change : diff.changes()) {
            if (change instanceof Change.Renamed renamed) {
                if (!isRenamedAlong(renamed, diff, context)) {
                    Step step = below.locking(rename(renamed, diff, context), renamed, id -> current(id, names));
                    statements.add(step, renamed.id(), renamed, Stream.of());
                }
                names.remove(renamed.id());
            }
        }
    }

    private static Map<ObjectId, String> formerNames(Diff diff) {
        Map<ObjectId, String> names = new HashMap<>();
        for (Change change : diff.changes()) {
            if (change instanceof Change.Renamed renamed) {
                names.put(renamed.id(), renamed.from().name());
            }
        }
        return names;
    }

    /**
     * The address of an object while others are still to be renamed.
     *
     * @param names the names of those that are
     */
    private static ObjectId current(ObjectId id, Map<ObjectId, String> names) {
        ObjectId parent = id.parent();
        ObjectId placed = parent == null ? id : id.movedTo(current(parent, names));
        return placed.named(names.getOrDefault(id, id.name()));
    }

    private static void follow(Diff diff, Context context, TablesBelow below, Statements statements) {
        Map<ObjectId, String> names = formerNames(diff);
        for (Change change : diff.changes()) {
            if (change instanceof Change.Renamed renamed) {
                Kinds.of(renamed.id().type())
                        .renamed(renamed.id(), id -> id.named(names.getOrDefault(id, id.name())), context)
                        .forEach(step -> statements.add(below.locking(step), renamed.id(), renamed, Stream.of()));
            }
        }
    }

    private static Step rename(Change.Renamed renamed, Diff diff, Context context) {
        Optional<Definition> definition = diff.before().find(renamed.id());
        return definition.isPresent()
                ? Kinds.of(definition.get())
                        .rename(definition.get(), renamed.from(), renamed.id().name())
                : Kinds.of(renamed.id().type()).renamePart(renamed.id(), renamed.from(), context);
    }

    private static List<Node> ordered(Map<ObjectId, Operation> operations, Context context) {
        Set<ObjectId> apart = new HashSet<>();
        while (true) {
            var graph = new Graph(operations, context, apart);
            var sort = new TopologicalSort(graph.nodes(), context);
            if (sort.stuck().isEmpty()) {
                return sort.order();
            }
            Set<ObjectId> separable = graph.separable(sort.stuck());
            if (separable.isEmpty()) {
                throw new IllegalStateException("no order for these, which is a fault in the rules of their kinds: "
                        + sort.stuck().stream().map(Node::toString).collect(Collectors.joining("; ")));
            }
            apart.addAll(separable);
        }
    }
}
