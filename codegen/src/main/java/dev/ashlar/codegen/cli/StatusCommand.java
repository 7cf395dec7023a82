package dev.ashlar.codegen.cli;

import dev.ashlar.apply.HistoryProblem;
import dev.ashlar.apply.MigrationStatus;
import dev.ashlar.apply.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command status. */
@Command(
        name = "status",
        header = "Show which migrations a database has.",
        description = {
            "",
            "Takes no lock and changes nothing. Exit code 8 where the files are not what the database remembers of them,"
                    + " 7 where a script was cut off outside a transaction.",
            "",
        })
final class StatusCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public ExitCode call() {
        var reporting = new Reporting(spec, common.output());
        Status status =
                Runners.of(common.project(), connection.address(), reporting).status();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", status.version());
        data.put(
                "migrations",
                status.migrations().stream()
                        .map(each -> Map.of(
                                "number", each.number(),
                                "name", each.name(),
                                "state", word(each)))
                        .toList());
        data.put(
                "problems",
                status.problems().stream().map(HistoryProblem::toString).toList());
        reporting.result(data, () -> text(status));
        return ExitCode.of(status.outcome());
    }

    private static String word(MigrationStatus migration) {
        return migration.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(Status status) {
        var lines = new ArrayList<String>();
        lines.add("the database is at version " + status.version());
        status.migrations()
                .forEach(each -> lines.add("  %04d  %-40s %s".formatted(each.number(), each.name(), word(each))));
        status.problems().forEach(problem -> lines.add(problem.toString()));
        return String.join("\n", lines);
    }
}
