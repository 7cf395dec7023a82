package dev.ashlar.model;

import dev.ashlar.sql.Sql;

/** When a constraint is checked (manual, CREATE TABLE, DEFERRABLE). */
public enum Deferral {
    NOT_DEFERRABLE(""),
    DEFERRABLE("DEFERRABLE"),
    INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

    private final String clause;

    Deferral(String clause) {
        this.clause = clause;
    }

    /** The words for it; empty for the usual case. */
    public Sql clause() {
        return Sql.raw(clause);
    }
}
