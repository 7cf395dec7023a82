package dev.ashlar.random;

/** A table; what it consists of lives in it. */
record TableItem(int key, Named named, int place) implements Item {

    @Override
    public TableItem named(Named other) {
        return new TableItem(key, other, place);
    }
}
