package dev.ashlar.codegen.compile;

import org.jspecify.annotations.Nullable;

/** The project's schema classes cannot be had; the message is for the project's author. */
public abstract sealed class SourceException extends RuntimeException
        permits CompilationFailedException, ClassMissingException, CompilerMissingException, EntryPointException {
    private static final long serialVersionUID = 1;

    SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
