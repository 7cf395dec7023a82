package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table. What it consists of are definitions of their own, whose parent it is.
 *
 * @param id the address
 */
public record TableDef(ObjectId id) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TableDef(names.apply(id));
    }
}
