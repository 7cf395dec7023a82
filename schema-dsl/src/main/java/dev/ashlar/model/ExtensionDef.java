package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An extension.
 *
 * @param id the address; an extension's name is its own across the database
 * @param schema the schema that its objects are put in
 */
public record ExtensionDef(ObjectId id, ObjectId schema) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Set.of(schema);
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(new Slot(Slot.Space.EXTENSION, "", id.name()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ExtensionDef(names.apply(id), names.apply(schema));
    }
}
