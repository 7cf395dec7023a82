package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * By which index the rows of a table or materialized view are put in order when it is clustered (manual, ALTER TABLE, CLUSTER ON).
 *
 * @param id the address; the parent is the table or materialized view
 * @param index the index, or the constraint whose index it is
 */
public record ClusterDef(ObjectId id, ObjectId index) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(index).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ClusterDef(names.apply(id), names.apply(index));
    }
}
