package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A schema, the namespace. The schema <code>public</code> is in every database and has no definition.
 *
 * @param id the address
 */
public record SchemaDef(ObjectId id) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Set.of();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.SCHEMA, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new SchemaDef(names.apply(id));
    }
}
