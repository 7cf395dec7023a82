package dev.ashlar;

import org.jspecify.annotations.Nullable;

/**
 * A failure that a person can do something about: its message says which object or file, what is wrong and what to do, and is shown
 * without a stack trace.
 */
public abstract class AshlarException extends RuntimeException {

    /** With a message fit to be shown as it is; {@code cause} is null where there is none. */
    protected AshlarException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What this failure means to the caller's script. */
    public abstract Outcome outcome();
}
