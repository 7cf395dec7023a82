package dev.ashlar.dsl;

/** By what long values of a column are compressed (manual, default_toast_compression). */
public enum Compression {
    PGLZ,
    /** Faster; only a server that was built with it has it. */
    LZ4
}
