package dev.ashlar.codegen.compile;

/** A class of an earlier build, which the sources of a test have changed since. */
public final class Stale {
    private Stale() {}

    public static String database() {
        return "old";
    }
}
