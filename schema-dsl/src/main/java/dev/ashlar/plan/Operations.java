package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Alteration;
import dev.ashlar.kind.Context;
import dev.ashlar.kind.Effect;
import dev.ashlar.kind.Inherited;
import dev.ashlar.kind.Kinds;
import dev.ashlar.kind.Response;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is done to which object: first what the differences say, then, transitively, what has to make way for it.
 */
final class Operations {

    private final Diff diff;
    private final Context context;
    private final Map<ObjectId, Operation> operations = new LinkedHashMap<>();
    private final Deque<Affected> affected = new ArrayDeque<>();

    /** An object whose dependents must be asked. */
    private record Affected(ObjectId id, Effect effect) {}

    private Operations(Diff diff, Context context) {
        this.diff = diff;
        this.context = context;
    }

    static Map<ObjectId, Operation> of(Diff diff, Context context) {
        var operations = new Operations(diff, context);
        diff.changes().forEach(operations::start);
        operations.propagate();
        return operations.operations;
    }

    private void start(Change change) {
        switch (change) {
            case Change.Renamed renamed -> affected.add(new Affected(renamed.id(), Effect.RENAMED));
            case Change.Removed removed -> {
                Operation operation = operation(change, removed.before(), null);
                operation.drops = true;
                affected.add(new Affected(change.id(), Effect.REPLACED));
            }
            case Change.Added added -> {
                operation(change, null, added.after()).creates = true;
                affected.add(new Affected(change.id(), Kinds.of(added.after()).added()));
                Kinds.of(added.after()).makingWay(added.after(), context).forEach(this::recreate);
            }
            case Change.Altered altered -> alter(altered);
        }
    }

    private Operation operation(Change change, @Nullable Definition before, @Nullable Definition after) {
        var operation = new Operation(change.id(), change);
        operation.before = before;
        operation.after = after;
        operations.put(change.id(), operation);
        return operation;
    }

    private void alter(Change.Altered change) {
        Operation operation = operation(change, change.before(), change.after());
        alter(
                operation,
                Inherited.alteration(
                        change.before(),
                        change.after(),
                        Kinds.of(change.after()).alter(change.before(), change.after(), context),
                        context));
    }

    private void alter(Operation operation, Alteration alteration) {
        switch (alteration) {
            case Alteration.InPlace(List<Step> steps, Effect effect) -> {
                operation.alters = true;
                operation.alterSteps = steps;
                operation.effect = effect;
                affected.add(new Affected(operation.id, effect));
            }
            case Alteration.Recreate() -> {
                discardAlteration(operation);
                operation.drops = true;
                operation.creates = true;
                affected.add(new Affected(operation.id, Effect.REPLACED));
            }
            case Alteration.RecreateParent() -> recreateParent(operation);
            case Alteration.Supplant(List<Step> create, List<Step> drop) -> {
                discardAlteration(operation);
                operation.supplants = true;
                operation.creates = true;
                operation.drops = true;
                operation.createSteps = Stream.concat(
                                create.stream(),
                                Kinds.settle(Objects.requireNonNull(operation.after), context).stream())
                        .toList();
                operation.dropSteps = drop;
                affected.add(new Affected(operation.id, Effect.SUPPLANTED));
            }
        }
    }

    private void recreateParent(Operation operation) {
        recreate(operation.id.owner());
        alter(operation, new Alteration.Recreate());
    }

    private void recreate(ObjectId parent) {
        Operation known = operations.get(parent);
        if (known == null) {
            Definition before = diff.before().find(parent).orElseThrow();
            rebuild(untouched(before, diff.after().find(parent).orElseThrow()));
        } else if (!known.drops) {
            rebuild(known);
        }
    }

    private static void discardAlteration(Operation operation) {
        operation.alters = false;
        operation.alterSteps = List.of();
    }

    private void rebuild(Operation operation) {
        Definition before = Objects.requireNonNull(operation.before);
        Definition after = Objects.requireNonNull(operation.after);
        alter(operation, Kinds.of(after).rebuild(before, after, context));
    }

    private void propagate() {
        while (!affected.isEmpty()) {
            Affected next = affected.removeFirst();
            if (next.effect() != Effect.NONE) {
                diff.before().dependents(next.id()).forEach(dependent -> ask(dependent, next));
            }
        }
    }

    private void ask(Definition dependent, Affected need) {
        Definition after = diff.after().find(dependent.id()).orElse(null);
        Operation known = operations.get(dependent.id());
        if (after == null || known != null && known.drops) {
            return;
        }
        Response response = Inherited.respond(dependent, need.id(), need.effect(), context)
                .orElseGet(() -> Kinds.of(dependent).respond(dependent, need.id(), need.effect(), context));
        switch (response) {
            case KEEP -> {}
            case REBUILD -> rebuild(known == null ? untouched(dependent, after) : known);
            case MOVE -> move(known == null ? untouched(dependent, after) : known, dependent, after);
        }
    }

    private Operation untouched(Definition before, Definition after) {
        var operation = new Operation(before.id(), null);
        operation.before = before;
        operation.after = after;
        operations.put(before.id(), operation);
        return operation;
    }

    /**
     * One that is altered anyway moves after or before that, where its kind does not find that the alteration says it all. What is
     * attached to an object is said of the new one from the start: what was said of the old one went with it.
     */
    private void move(Operation operation, Definition before, Definition after) {
        List<Step> steps = Kinds.of(after).move(before, after, context);
        if (!steps.isEmpty() || Inherited.isMovedAlong(after, context)) {
            operation.alters = true;
            boolean first = Kinds.of(after).movesFirst();
            boolean anew = after.id().type().isAttached() || Kinds.of(after).moved() == Effect.SUPPLANTED;
            operation.alterSteps = anew
                    ? steps
                    : Stream.concat(
                                    (first ? steps : operation.alterSteps).stream(),
                                    (first ? operation.alterSteps : steps).stream())
                            .distinct()
                            .toList();
            Effect effect = Kinds.of(after).moved();
            operation.effect = effect;
            affected.add(new Affected(operation.id, effect));
        }
    }
}
