package dev.ashlar.codegen.project;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import org.jspecify.annotations.Nullable;

/** An operation ends for a reason that a person can act on; the message is all that is shown. */
public final class OperationException extends AshlarException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** A reason with its meaning. */
    public OperationException(Outcome outcome, String message) {
        this(outcome, message, null);
    }

    /** A reason that another exception gave; the cause is null for none. */
    public OperationException(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }
}
