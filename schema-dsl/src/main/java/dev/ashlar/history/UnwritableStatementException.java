package dev.ashlar.history;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import org.jspecify.annotations.Nullable;

/** A statement that cannot stand in a script: the SQL text that its author gave for an object is not one expression or query. */
public final class UnwritableStatementException extends AshlarException {
    private static final long serialVersionUID = 1;

    UnwritableStatementException(String object, String reason, @Nullable Throwable cause) {
        super(
                object + ": its statement cannot be written into a script, " + reason
                        + ": correct the SQL text that was given for it",
                cause);
    }

    @Override
    public Outcome outcome() {
        return Outcome.USAGE;
    }
}
