package dev.ashlar.dsl;

/** How long values of a column are stored (manual, "TOAST"). */
public enum Storage {
    /** In the row, not compressed. */
    PLAIN,
    /** In the row as long as they fit, compressed. */
    MAIN,
    /** Out of the row, not compressed, so that a part of a value can be read alone. */
    EXTERNAL,
    /** Out of the row, compressed. */
    EXTENDED
}
