package dev.ashlar.random;

import java.util.Set;

/**
 * Which role an object belongs to.
 *
 * @param object the number of the object
 */
record OwnerItem(int key, Named named, int object, String role) implements Item {

    @Override
    public OwnerItem named(Named other) {
        return this;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(object);
    }

    /** The owner of a table checks its foreign keys, and may do so only where it may use the schema. */
    @Override
    public boolean fits(Spec spec) {
        boolean possible = switch (spec.get(object)) {
            case SequenceItem sequence -> !sequence.isOwned(spec);
            case TableItem table -> table.place() == SchemaItem.PUBLIC;
            case SchemaItem schema -> schema.key() != SchemaItem.PUBLIC;
            case EnumItem type -> true;
            case ViewItem view -> true;
            case Item other -> false;
        };
        return possible && spec.of(OwnerItem.class).stream().noneMatch(each -> each.object == object && each.key < key);
    }
}
