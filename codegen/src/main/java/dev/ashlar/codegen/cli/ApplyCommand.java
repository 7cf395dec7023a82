package dev.ashlar.codegen.cli;

import dev.ashlar.apply.RunResult;
import dev.ashlar.apply.Runner;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
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
            "First the database is compared with what the scripts that it has made of it, on a scratch server, as"
                    + " the command drift does. Where it has drifted, nothing is run (exit code 5). Not compared is a"
                    + " database that has no migration yet, or all of them.",
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

    @Option(
            names = "--drift-check",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): whether drift is looked for. With auto, a"
                            + " scratch server that cannot be had is told, and the scripts run; with on, it is an error; off"
                            + " runs them whatever the database is")
    private DriftCheck driftCheck = DriftCheck.AUTO;

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private LockWaitOption lockWait = new LockWaitOption();

    @Override
    public ExitCode call() {
        var reporting = new Reporting(spec, common.output());
        Project project = common.project();
        DatabaseAddress address = connection.address();
        Runner runner = Runners.of(project, address, reporting, lockWait.duration());
        try (var server = new LazyServer(() -> scratchServers.server(project))) {
            new DriftGate(driftCheck, scope.scope(), reporting)
                    .pass(Versions.open(project.migrations()), address, server);
        }
        RunResult result = version == null ? runner.apply() : runner.apply(version);
        reporting.result(Runners.data(result), () -> Runners.text(result));
        return ExitCode.DONE;
    }
}
