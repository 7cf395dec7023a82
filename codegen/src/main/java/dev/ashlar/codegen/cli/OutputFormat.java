package dev.ashlar.codegen.cli;

import java.util.Locale;

/** How results are written to standard output. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
