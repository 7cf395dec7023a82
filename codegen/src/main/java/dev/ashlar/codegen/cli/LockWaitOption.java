package dev.ashlar.codegen.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How patient a command is that takes the runner's lock, as a mixin. */
public final class LockWaitOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--lock-wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long to wait for another run to end (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    /** For picocli. */
    public LockWaitOption() {}

    /**
     * The longest wait.
     *
     * @return zero or more
     * @throws ParameterException if less was written
     */
    public Duration duration() {
        if (seconds < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--lock-wait takes seconds, 0 or more, and not " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
