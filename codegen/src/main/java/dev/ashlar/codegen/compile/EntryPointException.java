package dev.ashlar.codegen.compile;

import org.jspecify.annotations.Nullable;

/** The class is there, but its method cannot be called or throws. */
public final class EntryPointException extends SourceException {
    private static final long serialVersionUID = 1;

    EntryPointException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
