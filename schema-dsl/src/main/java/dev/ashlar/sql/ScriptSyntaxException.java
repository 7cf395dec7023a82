package dev.ashlar.sql;

/** A script that cannot be cut into statements, or that holds what only psql understands. */
public final class ScriptSyntaxException extends IllegalArgumentException {
    private final int line;

    /** {@code line} counts from 1; the message does not repeat it. */
    public ScriptSyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line of the script, counted from 1. */
    public int line() {
        return line;
    }
}
