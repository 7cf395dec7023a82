package dev.ashlar.kind;

/** What a change of one object means for those that need it. */
public enum Effect {
    /** Nothing. */
    NONE,
    /** It has another name; PostgreSQL follows in stored expressions, but not in a query's own column names. */
    RENAMED,
    /** A column's length, precision or scale is different. */
    MODIFIED,
    /** A column's type or collation is different. */
    RETYPED,
    /** A new object takes the place of the old one while both exist, and what needs it can move over. */
    SUPPLANTED,
    /** It is dropped and created again. */
    REPLACED
}
