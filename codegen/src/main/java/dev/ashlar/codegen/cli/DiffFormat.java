package dev.ashlar.codegen.cli;

import java.util.Locale;

/** How {@code diff} writes what it found. */
public enum DiffFormat {
    /** The statements, with what they cost as comments: a script that can be run. */
    SQL,
    /** What is different, in words, for people. */
    TEXT,
    /** The statements, for programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
