package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An enum type.
 *
 * @param id the address
 * @param labels the labels in their order
 */
public record EnumDef(ObjectId id, List<String> labels) implements Definition {

    public EnumDef {
        labels = List.copyOf(labels);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new EnumDef(
                names.apply(id),
                labels.stream().map(label -> names.apply(value(label)).name()).toList());
    }

    /** The address of one of the values. */
    public ObjectId value(String label) {
        return id.child(ObjectType.ENUM_VALUE, label);
    }
}
