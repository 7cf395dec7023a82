package dev.ashlar.random;

import java.util.Set;

/** A table; what it consists of lives in it. */
record TableItem(int key, Named named, int place) implements Item {

    @Override
    public TableItem named(Named other) {
        return new TableItem(key, other, place);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place);
    }
}
