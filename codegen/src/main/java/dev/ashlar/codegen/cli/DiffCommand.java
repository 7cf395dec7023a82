package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.PairBatch;
import dev.ashlar.codegen.operation.SchemaReading;
import dev.ashlar.codegen.operation.SchemaSource;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.history.ChangeWords;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command diff. */
@Command(
        name = "diff",
        header = "Show the SQL between two schemas.",
        description = {
            "",
            "A source is one of:",
            "  dsl                          the sources of the project",
            "  db/migrations                a folder of migrations; with @3 behind it, a version of it",
            "  db/migrations/snapshots/0003.json  a snapshot",
            "  schema.sql, schema/          an SQL script, or a folder of them in the order of their names",
            "  db/flyway, db/dbmate         a folder of migrations of Flyway, golang-migrate or dbmate, known by its files;",
            "                               or told, as in flyway:db/migration",
            "  jdbc:postgresql://host/db    a database",
            "",
            "Without sources: from the newest migration to the sources. Scripts and databases are read by way of "
                    + "the scratch server. Nothing is run on a database of yours, and nothing is written but by "
                    + "--pairs.",
            "",
        })
final class DiffCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description =
                    "how the difference is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): statements,"
                            + " words, or statements for programs",
            defaultValue = "sql")
    private DiffFormat output = DiffFormat.SQL;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private ScratchOptions scratchServers = new ScratchOptions();

    @Parameters(arity = "0..1", index = "0", paramLabel = "FROM", description = "the source of before")
    private @Nullable String from;

    @Parameters(arity = "0..1", index = "1", paramLabel = "TO", description = "the source of after (default: dsl)")
    private @Nullable String to;

    @Option(names = "--reverse", description = "show the way back instead")
    private boolean reverse;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "compare many pairs: each line of the file has two sources and a folder, into which "
                    + "forward.sql, reverse.sql and result.json are written; a pair that fails does not end the run")
    private @Nullable Path pairs;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description = "the role on a database that is a source; its password is read from ASHLAR_PASSWORD or "
                    + "PGPASSWORD")
    private @Nullable String user;

    @Override
    public ExitCode call() {
        var reporting = new Reporting(spec, output == DiffFormat.JSON ? OutputFormat.JSON : OutputFormat.TEXT);
        try (var server = new LazyServer(() -> scratchServers.server(project.projectIfAny()))) {
            var reading = new SchemaReading(
                    project::project,
                    server,
                    url -> new DatabaseAddress(url, user, ConnectionOptions.password()),
                    scope.scope());
            return pairs == null ? one(reading, reporting) : many(pairs, reading, reporting);
        }
    }

    private ExitCode one(SchemaReading reading, Reporting reporting) {
        SchemaSource before = from == null
                ? new SchemaSource.MigrationsAt(project.project().migrations(), null)
                : SchemaSource.parse(from);
        SchemaSource after = to == null ? new SchemaSource.Dsl() : SchemaSource.parse(to);
        SchemaReading.Pair pair = reading.pair(before, after);
        Project settings = project.projectIfAny();
        int major = settings == null ? pair.major() : settings.targetVersion();
        Plan plan = reverse
                ? Planner.back(pair.before(), pair.after(), major)
                : Planner.forward(pair.before(), pair.after(), major);
        reporting.unmanaged(from == null ? "the migrations" : from, pair.unmanagedBefore());
        reporting.unmanaged(to == null ? "dsl" : to, pair.unmanagedAfter());
        reporting.result(PlanReport.data(plan), () -> output == DiffFormat.TEXT ? words(plan) : PlanReport.text(plan));
        return ExitCode.DONE;
    }

    private static String words(Plan plan) {
        return plan.diff().isEmpty() ? "no difference" : String.join("\n", ChangeWords.of(plan.diff()));
    }

    private static ExitCode many(Path file, SchemaReading reading, Reporting reporting) {
        List<PairBatch.Line> lines = PairBatch.lines(file);
        List<PairBatch.Line> failed = new ArrayList<>();
        for (PairBatch.Line line : lines) {
            PairBatch.Result result = PairBatch.run(line, reading);
            PairFiles.write(result);
            if (result instanceof PairBatch.Failed(PairBatch.Line at, String why)) {
                failed.add(at);
                reporting.say(at.before() + " and " + at.after() + ": " + why);
            }
        }
        reporting.result(
                Map.of("pairs", lines.size(), "failed", failed.size()),
                () -> lines.size() - failed.size() + " of " + lines.size() + " pairs compared, " + failed.size()
                        + " failed");
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAULT;
    }
}
