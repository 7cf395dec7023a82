package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sequence of its own; one that belongs to an identity column is part of the column.
 *
 * @param id the address
 * @param options how it counts
 * @param unlogged whether it is not written to the log and starts anew after a crash (PostgreSQL 15)
 */
public record SequenceDef(ObjectId id, SequenceOptions options, boolean unlogged) implements Definition {

    /** A sequence that outlives a crash. */
    public SequenceDef(ObjectId id, SequenceOptions options) {
        this(id, options, false);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new SequenceDef(names.apply(id), options, unlogged);
    }
}
