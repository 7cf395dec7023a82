package dev.ashlar.random;

/** An extension. */
record ExtensionItem(int key, Named named, int place) implements Item {

    @Override
    public ExtensionItem named(Named other) {
        return this;
    }
}
