package dev.ashlar.codegen.jooq;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;

/** jOOQ's generator failed. */
public final class AccessorsException extends AshlarException {
    private static final long serialVersionUID = 1;

    AccessorsException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Outcome outcome() {
        return Outcome.FAULT;
    }
}
