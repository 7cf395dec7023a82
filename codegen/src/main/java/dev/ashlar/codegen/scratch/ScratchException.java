package dev.ashlar.codegen.scratch;

import org.jspecify.annotations.Nullable;

/** A scratch server or database cannot be had; the message says why and what to do. */
public final class ScratchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * The problem in words.
     *
     * @param message what failed and the way out
     * @param cause what was thrown below, or null
     */
    public ScratchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * The problem in words, where nothing was thrown below.
     *
     * @param message what failed and the way out
     */
    public ScratchException(String message) {
        this(message, null);
    }
}
