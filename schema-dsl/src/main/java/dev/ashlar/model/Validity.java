package dev.ashlar.model;

import dev.ashlar.sql.Sql;

/** Whether the rows of a table are known to fulfil a constraint (manual, ALTER TABLE, ADD table_constraint). */
public enum Validity {
    /** All rows fulfil it. */
    VALID(""),
    /** New rows must fulfil it; those that were there before were not looked at. */
    NOT_VALID("NOT VALID"),
    /** It is only written down (PostgreSQL 18). */
    NOT_ENFORCED("NOT ENFORCED");

    private final String clause;

    Validity(String clause) {
        this.clause = clause;
    }

    /** The words for it; empty for the usual case. */
    public Sql clause() {
        return Sql.raw(clause);
    }
}
