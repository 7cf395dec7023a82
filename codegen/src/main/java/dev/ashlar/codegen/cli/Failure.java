package dev.ashlar.codegen.cli;

import org.jspecify.annotations.Nullable;

/** A command ends here for a reason that the user can act on: the message is all that is shown. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    /**
     * A reason to end.
     *
     * @param exitCode how the process ends
     * @param message what is wrong and what to do, without secrets
     */
    public Failure(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    /**
     * A reason to end that another exception gave.
     *
     * @param exitCode how the process ends
     * @param message what is wrong and what to do, without secrets
     * @param cause shown with {@code --stacktrace} only; may be null
     */
    public Failure(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * How the process ends.
     *
     * @return the exit code
     */
    public ExitCode exitCode() {
        return exitCode;
    }
}
