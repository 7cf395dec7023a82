package dev.ashlar.kind;

/** How far a lock on a table goes down to the tables that have parts from it (manual, ALTER TABLE, ONLY). */
public enum Reach {
    /** It is on the table alone. */
    TABLE,
    /** It is also on the tables that are directly below, as these are told that something became their own. */
    CHILDREN,
    /** It is also on all partitions, but on no table that inherits: an index, a key, a row trigger. */
    PARTITIONS,
    /** It is also on all tables below. */
    HEIRS
}
