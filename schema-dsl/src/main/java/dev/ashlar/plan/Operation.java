package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Context;
import dev.ashlar.kind.Effect;
import dev.ashlar.kind.Step;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one object: it may be dropped, altered and created, each with its statements. Mutable while the plan is
 * made, and private to it.
 */
final class Operation {

    final ObjectId id;
    final @Nullable Change change;

    @Nullable
    Definition before;

    @Nullable
    Definition after;

    boolean drops;
    boolean creates;
    boolean alters;
    /** The new object is created before the old one is dropped. */
    boolean supplants;

    /** What altering the object means for its dependents. */
    Effect effect = Effect.NONE;

    List<Step> dropSteps = List.of();
    List<Step> alterSteps = List.of();
    List<Step> createSteps = List.of();

    Operation(ObjectId id, @Nullable Change change) {
        this.id = id;
        this.change = change;
    }

    /** Whether the object is there before and is dropped to be created again. */
    boolean rebuilds() {
        return drops && creates && !supplants;
    }

    /** What the object needed before; nothing for a new one. */
    Set<ObjectId> neededBefore(Context context) {
        return before == null ? Set.of() : context.before().needs(before);
    }

    /** What the object and the statements that alter it need after; nothing for one that goes. */
    Set<ObjectId> neededAfter(Context context) {
        if (after == null) {
            return Set.of();
        }
        return Stream.concat(
                        context.after().needs(after).stream(),
                        alterSteps.stream().flatMap(step -> step.needs().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
