package dev.ashlar.codegen.cli;

import dev.ashlar.apply.RevertGoal;
import dev.ashlar.apply.RunResult;
import dev.ashlar.apply.Runner;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command revert. */
@Command(
        name = "revert",
        header = "Take a database back.",
        description = {
            "",
            "Runs reverse scripts, the newest first. What they lose is announced, and refused until each loss is"
                    + " accepted by its address.",
            "",
        })
final class RevertCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private LockWaitOption lockWait = new LockWaitOption();

    @Option(names = "--steps", paramLabel = "N", description = "how many migrations to take back (default: 1)")
    private @Nullable Integer steps;

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "take back all that is newer than this; 0 for everything")
    private @Nullable Integer version;

    @Option(
            names = "--accept",
            paramLabel = "ADDRESS",
            description = "accept that this object's contents are lost; can be repeated")
    private Set<String> accepted = new LinkedHashSet<>();

    @Override
    public ExitCode call() {
        if (steps != null && version != null) {
            throw new ParameterException(spec.commandLine(), "--steps and --to exclude each other: give one of them");
        }
        var reporting = new Reporting(spec, common.output());
        Runner runner = Runners.of(common.project(), connection.address(), reporting, lockWait.duration());
        RevertGoal goal =
                version != null ? new RevertGoal.ToVersion(version) : new RevertGoal.Steps(steps == null ? 1 : steps);
        RunResult result = runner.revert(goal, accepted);
        reporting.result(Runners.data(result), () -> Runners.text(result));
        return ExitCode.DONE;
    }
}
