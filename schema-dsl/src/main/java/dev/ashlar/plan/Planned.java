package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Step;
import dev.ashlar.model.ObjectId;
import java.util.List;

/**
 * A statement in its place in a plan.
 *
 * @param step the statement
 * @param ids the objects that it is about, at least one
 * @param changes the differences that it belongs to; empty where objects are only built anew
 */
public record Planned(Step step, List<ObjectId> ids, List<Change> changes) {
    public Planned {
        ids = List.copyOf(ids);
        changes = List.copyOf(changes);
    }
}
