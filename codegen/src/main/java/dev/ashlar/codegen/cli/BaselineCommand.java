package dev.ashlar.codegen.cli;

import dev.ashlar.apply.Runner;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.Baselining;
import dev.ashlar.codegen.operation.Scope;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command baseline. */
@Command(
        name = "baseline",
        header = "Say that an existing database is at a version already.",
        description = {
            "",
            "For a database that was there before its migrations, such as one that pull has read. Compares it with the"
                    + " version on a scratch server, and records the version's scripts in ashlar.history without running"
                    + " them. Refuses where the database has a history (exit code 2), and where it is not what the"
                    + " version says (exit code 5).",
            "",
        },
        usageHelpWidth = 100)
final class BaselineCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            defaultValue = "1",
            description = "the version that the database is at (default: ${DEFAULT-VALUE})")
    private int version = 1;

    @Option(names = "--force", description = "record it without comparing")
    private boolean force;

    @Override
    public ExitCode call() {
        Project project = common.project();
        var reporting = new Reporting(spec, common.output());
        Versions versions = Versions.open(project.migrations());
        versions.directory();
        DatabaseAddress address = connection.address();
        Runner runner = Runners.of(project, address, reporting);
        Scope compared = scope.scope();
        Baselining.Result result;
        if (force) {
            result = new Baselining.Result(runner.baseline(version), List.of());
        } else {
            try (ScratchServer server = scratchServers.server(project)) {
                result = Baselining.run(versions, version, address, runner, server, compared);
            }
        }
        int now = result.status().version();
        reporting.result(
                Map.of("version", now, "notManaged", result.unmanaged()),
                () -> Stream.concat(
                                Stream.of("the database is at version " + now),
                                result.unmanaged().stream().map(name -> "  not managed: " + name))
                        .collect(Collectors.joining("\n")));
        return ExitCode.DONE;
    }
}
