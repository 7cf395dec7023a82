package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.Checking;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.PgDump;
import dev.ashlar.codegen.operation.SchemaReading;
import dev.ashlar.codegen.operation.SchemaSource;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command check. */
@Command(
        name = "check",
        header = "Check the migrations, for a build server.",
        description = {
            "",
            "Checks every checksum and snapshot, runs every script forward, back and forward again on a scratch server"
                    + " and compares what comes out, and says whether the sources are ahead of the files (exit code 3).",
            "",
        })
final class CheckCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--pg-dump",
            arity = "0..1",
            fallbackValue = "pg_dump",
            paramLabel = "PATH",
            description =
                    "compare what pg_dump says too, which sees what Ashlar does not manage: the pg_dump on the path,"
                            + " or the one named; of the scratch server's major version or newer")
    private @Nullable String pgDump;

    @Option(
            names = "--record-checksums",
            description =
                    "first record the checksums of the files as they are now, after one was edited or added on purpose;"
                            + " refused where a listed file is missing")
    private boolean record;

    @Override
    public ExitCode call() {
        Project project = common.project();
        PgDump dump = pgDump == null ? null : PgDump.at(pgDump);
        var reporting = new Reporting(spec, common.output());
        if (record) {
            List<String> recorded = MigrationsDirectory.recordChecksums(project.migrations());
            recorded.forEach(file -> reporting.say("recorded: " + file));
            if (recorded.isEmpty()) {
                reporting.say("nothing to record: every file is as checksums.txt says");
            }
        }
        Versions versions = Versions.open(project.migrations());
        List<String> findings = List.of();
        SchemaSource wanted = source.source();
        SchemaReading.Next next;
        try (var server = new LazyServer(() -> scratchServers.server(project))) {
            if (versions.newest() > 0) {
                findings = new Checking(versions, server.get(), dump, reporting).run();
            }
            next = source.reading(project, server, scope.scope()).next(versions, wanted);
        }
        reporting.unmanaged(wanted.words(), next.unmanaged());
        Plan pending = Planner.forward(next.before(), next.model(), project.targetVersion());
        List<String> changes = pending.diff().changes().stream()
                .map(change -> change.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + change.id())
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", versions.newest());
        data.put("problems", findings);
        data.put("pending", changes);
        List<String> problems = findings;
        reporting.result(
                data,
                () -> text(
                        versions.newest(),
                        problems,
                        changes,
                        wanted instanceof SchemaSource.Dsl ? "the sources are" : wanted.words() + " is"));
        if (!findings.isEmpty()) {
            return ExitCode.FAULT;
        }
        return changes.isEmpty() ? ExitCode.DONE : ExitCode.CHANGES_PENDING;
    }

    private static String text(int version, List<String> problems, List<String> changes, String source) {
        var lines = new ArrayList<String>();
        lines.addAll(problems);
        if (problems.isEmpty()) {
            lines.add((version == 1 ? "1 migration holds" : version + " migrations hold")
                    + ": checksums, snapshots, and every script both ways");
        }
        if (!changes.isEmpty()) {
            lines.add(source + " ahead of the migrations, run ashlar generate:");
            changes.forEach(change -> lines.add("  " + change));
        }
        return String.join("\n", lines);
    }
}
