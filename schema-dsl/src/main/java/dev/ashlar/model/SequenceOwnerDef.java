package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The column that a sequence belongs to: the sequence is dropped along with it (manual, CREATE SEQUENCE, OWNED BY). It is a
 * definition of its own since the column's default may need the sequence.
 *
 * @param id the address; the parent is the sequence
 * @param column the column
 */
public record SequenceOwnerDef(ObjectId id, ObjectId column) implements Definition {

    /** The address of what says which column a sequence belongs to. */
    public static ObjectId id(ObjectId sequence) {
        return sequence.child(ObjectType.SEQUENCE_OWNER, "");
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(column).and(OwnerDef.id(column.owner())).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new SequenceOwnerDef(names.apply(id), names.apply(column));
    }
}
