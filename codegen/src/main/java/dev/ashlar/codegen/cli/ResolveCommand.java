package dev.ashlar.codegen.cli;

import dev.ashlar.apply.MigrationStatus;
import dev.ashlar.apply.Resolution;
import dev.ashlar.apply.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command resolve. */
@Command(
        name = "resolve",
        header = "Say how a script ended that was cut off outside a transaction.",
        description = {
            "",
            "A script with the line -- Transaction: none, such as one of CREATE INDEX CONCURRENTLY, cannot be taken"
                    + " back by the server. If its run is cut off, by a lost connection or a killed process, only a"
                    + " person can see what it left: apply and revert stop, and status names the script. Look at the"
                    + " database. For an index:",
            "",
            "  SELECT indisvalid FROM pg_index WHERE indexrelid = 'public.users_email'::regclass;",
            "",
            "Then say what you found. This changes the history and nothing else. Scripts inside a transaction never"
                    + " need it: they are committed along with their line of history, or rolled back.",
            "",
        },
        usageHelpWidth = 100,
        footerHeading = "%n@|bold Examples:|@%n",
        footer = {
            "  ashlar resolve V0007_2__index_users.sql --done --url jdbc:postgresql://localhost/app",
            "      the index is there and valid: the script counts as executed",
            "  ashlar resolve V0007_2__index_users.sql --not-done --url jdbc:postgresql://localhost/app",
            "      there is no index, or an invalid one was there and is dropped: the next run executes it again",
        })
final class ResolveCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "FILE", description = "the script, as status names it")
    private String file = "";

    @Option(names = "--done", description = "its effect is there, whole: count it as executed")
    private boolean done;

    @Option(
            names = "--not-done",
            description = "its effect is not there, and what it left is removed: execute it again")
    private boolean notDone;

    @Override
    public ExitCode call() {
        if (done == notDone) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say what you found: --done if the effect of " + file
                            + " is there, whole, or --not-done if it is not; one of them");
        }
        Resolution resolution = done ? Resolution.DONE : Resolution.NOT_DONE;
        var reporting = new Reporting(spec, common.output());
        Status status =
                Runners.of(common.project(), connection.address(), reporting).resolve(file, resolution);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", file);
        data.put("resolution", word(resolution));
        data.put("version", status.version());
        reporting.result(data, () -> text(resolution, status));
        return ExitCode.DONE;
    }

    private String text(Resolution resolution, Status status) {
        var lines = new ArrayList<String>();
        lines.add(file + " counts as " + word(resolution) + ": the database is at version " + status.version());
        status.migrations().forEach(migration -> lines.addAll(next(migration)));
        return String.join("\n", lines);
    }

    private static List<String> next(MigrationStatus migration) {
        return switch (migration.state()) {
            case PENDING, APPLIED -> List.of();
            case PARTLY_APPLIED -> List.of("%04d is applied in part: run ashlar apply".formatted(migration.number()));
            case PARTLY_REVERTED ->
                List.of("%04d is reverted in part: run ashlar revert".formatted(migration.number()));
        };
    }

    private static String word(Resolution resolution) {
        return switch (resolution) {
            case DONE -> "done";
            case NOT_DONE -> "not done";
        };
    }
}
