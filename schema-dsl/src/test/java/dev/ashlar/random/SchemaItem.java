package dev.ashlar.random;

/** A schema. Number {@value #PUBLIC} is the one that every database has. */
record SchemaItem(int key, Named named) implements Item {

    static final int PUBLIC = 1;

    @Override
    public SchemaItem named(Named other) {
        return new SchemaItem(key, other);
    }
}
