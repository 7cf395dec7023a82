package dev.ashlar.kind;

/** What a dependent does about a change of what it needs. */
public enum Response {
    /** It stays: PostgreSQL takes care of it. */
    KEEP,
    /** It is dropped before the change and created again after it. */
    REBUILD,
    /** It is altered although its own definition stays, and moves over to the new object. */
    MOVE
}
