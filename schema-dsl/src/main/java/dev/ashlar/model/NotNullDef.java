package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The constraint that keeps a column from being null, where there is something to say of it: a name that is not the usual one, or
 * an attribute (PostgreSQL 18). All others are said by the column alone.
 *
 * @param id the address; the parent is the table
 * @param column the column
 * @param noInherit whether children of the table do without it
 * @param validity whether the rows are known to fulfil it
 */
public record NotNullDef(ObjectId id, ObjectId column, boolean noInherit, Validity validity) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(column).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new NotNullDef(names.apply(id), names.apply(column), noInherit, validity);
    }
}
