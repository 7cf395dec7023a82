package dev.ashlar.codegen.jooq;

/** jOOQ's generator failed. */
public final class AccessorsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AccessorsException(String message, Throwable cause) {
        super(message, cause);
    }
}
