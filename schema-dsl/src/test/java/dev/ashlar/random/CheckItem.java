package dev.ashlar.random;

import java.util.HashSet;
import java.util.Set;

/** A check. */
record CheckItem(int key, Named named, int place, Cond condition, boolean noInherit) implements Item {

    @Override
    public CheckItem named(Named other) {
        return new CheckItem(key, other, place, condition, noInherit);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(condition.columns());
        needs.add(place);
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        return condition.fits(spec) && !(noInherit && PartitionKeyItem.isPartitioned(place, spec));
    }
}
