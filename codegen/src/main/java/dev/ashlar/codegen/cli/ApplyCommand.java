package dev.ashlar.codegen.cli;

import dev.ashlar.apply.RunResult;
import dev.ashlar.apply.Runner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command apply. */
@Command(
        name = "apply",
        header = "Bring a database up to date.",
        description = {
            "",
            "Runs the forward scripts that the database does not have yet, each with its line of history in"
                    + " one transaction. Running it again does nothing. Only one run at a time: others wait for the"
                    + " lock.",
            "",
        })
final class ApplyCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--to", paramLabel = "VERSION", description = "stop at this version (default: the newest)")
    private @Nullable Integer version;

    @Mixin
    private LockWaitOption lockWait = new LockWaitOption();

    @Override
    public ExitCode call() {
        var reporting = new Reporting(spec, common.output());
        Runner runner = Runners.of(common.project(), connection.address(), reporting, lockWait.duration());
        RunResult result = version == null ? runner.apply() : runner.apply(version);
        reporting.result(Runners.data(result), () -> Runners.text(result));
        return ExitCode.DONE;
    }
}
