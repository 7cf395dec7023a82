package dev.ashlar.random;

import java.util.Set;

/** A schema. Number {@value #PUBLIC} is the one that every database has. */
record SchemaItem(int key, Named named) implements Item {

    static final int PUBLIC = 1;

    @Override
    public SchemaItem named(Named other) {
        return new SchemaItem(key, other);
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of();
    }
}
