package dev.ashlar.random;

import org.jspecify.annotations.Nullable;

/**
 * What an object is called.
 *
 * @param name its name; empty for a key that PostgreSQL names
 * @param old the name that it is declared to have had; null for none
 * @param comment its comment; null for none
 */
record Named(String name, @Nullable String old, @Nullable String comment) {

    static Named of(String name) {
        return new Named(name, null, null);
    }

    /** Another name, with the old one declared. */
    Named renamed(String newName) {
        return new Named(newName, old == null ? name : old, comment);
    }

    /** Another name without a word. */
    Named called(String newName) {
        return new Named(newName, null, comment);
    }

    Named commented(@Nullable String text) {
        return new Named(name, old, text);
    }

    @Override
    public String toString() {
        return "'" + name + "'" + (old == null ? "" : " was '" + old + "'")
                + (comment == null ? "" : " -- " + comment.replace("\n", "\\n"));
    }
}
