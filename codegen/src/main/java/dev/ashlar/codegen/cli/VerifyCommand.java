package dev.ashlar.codegen.cli;

import dev.ashlar.apply.HistoryProblem;
import dev.ashlar.codegen.operation.Verification;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command verify. */
@Command(
        name = "verify",
        header = "Compare a database with what its migrations made.",
        description = {
            "",
            "Checks the history against the files, builds the version that the database is at on a scratch"
                    + " server, and compares the two catalogs. Exit code 5 where they differ, 8 where the files are not"
                    + " what the database remembers of them. What Ashlar does not manage is named.",
            "",
        })
final class VerifyCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public ExitCode call() {
        Project project = common.project();
        var reporting = new Reporting(spec, common.output());
        Versions versions = Versions.open(project.migrations());
        versions.directory();
        Verification.Result result;
        try (ScratchServer server = scratchServers.server(project)) {
            result = Verification.of(versions, connection.address(), server);
        }
        reporting.result(data(result), () -> text(result));
        return ExitCode.of(result.outcome());
    }

    private static Map<String, Object> data(Verification.Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", result.version());
        data.put(
                "problems",
                result.problems().stream().map(HistoryProblem::toString).toList());
        data.put("compared", result.compared());
        data.put("differences", result.differences());
        data.put("notManaged", result.unmanaged());
        return data;
    }

    private static String text(Verification.Result result) {
        var lines = new ArrayList<String>();
        if (!result.problems().isEmpty()) {
            lines.add("the history of the database and the files differ:");
            result.problems().forEach(problem -> lines.add("  " + problem));
        }
        if (!result.compared()) {
            lines.add("the database is at version " + result.version()
                    + ", which is not among the files: nothing to compare it with");
        } else if (result.differences().isEmpty()) {
            lines.add("the database is what version " + result.version() + " says");
        } else {
            lines.add("the database is not what version " + result.version() + " says:");
            result.differences().forEach(difference -> lines.add("  " + difference));
        }
        result.unmanaged().forEach(name -> lines.add("  not managed: " + name));
        return String.join("\n", lines);
    }
}
