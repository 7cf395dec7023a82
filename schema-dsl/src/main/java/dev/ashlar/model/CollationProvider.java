package dev.ashlar.model;

import java.util.Locale;

/** The library that a collation sorts by (manual, "Collation Support"). */
public enum CollationProvider {
    LIBC,
    ICU,
    /** The server's own code (PostgreSQL 17). */
    BUILTIN;

    /** The word of SQL for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
