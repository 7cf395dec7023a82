package dev.ashlar.random;

import java.util.Set;

/** An extension. */
record ExtensionItem(int key, Named named, int place) implements Item {

    @Override
    public ExtensionItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place);
    }
}
