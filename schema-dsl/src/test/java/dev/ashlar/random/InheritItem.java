package dev.ashlar.random;

import java.util.Set;

/**
 * That a table inherits from another.
 *
 * @param parent the other
 */
record InheritItem(int key, Named named, int place, int parent) implements Item {

    @Override
    public InheritItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place, parent);
    }

    @Override
    public boolean fits(Spec spec) {
        return parent < place
                && !ForeignItem.isForeign(parent, spec)
                && !PartitionKeyItem.isPartitioned(place, spec)
                && !PartitionKeyItem.isPartitioned(parent, spec)
                && spec.in(place, InheritItem.class).stream()
                        .noneMatch(other -> other.key() < key && other.parent() == parent);
    }
}
