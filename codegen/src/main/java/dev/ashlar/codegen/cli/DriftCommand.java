package dev.ashlar.codegen.cli;

import dev.ashlar.AshlarException;
import dev.ashlar.codegen.compile.SourceException;
import dev.ashlar.codegen.operation.Drift;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.SchemaLoading;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.model.Model;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command drift. */
@Command(
        name = "drift",
        aliases = "verify",
        header = "Compare a database with what its migrations made.",
        description = {
            "",
            "Checks the history against the files, builds the version that the database is at on a scratch"
                    + " server, and compares the two catalogs. Each difference is told three ways: what the migrations"
                    + " expect, what the database has, and what the Java sources want, where the project has any."
                    + " Changes nothing, and offers no repair: whether the database or the migrations are right is for"
                    + " a person to say.",
            "",
            "Exit code 5 where they differ, 8 where the files are not what the database remembers of them, 7 where a"
                    + " migration is done in part. What Ashlar does not manage is named. verify is an older name of"
                    + " this command.",
            "",
        })
final class DriftCommand implements Callable<ExitCode> {

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

    @Override
    public ExitCode call() {
        Project project = common.project();
        var reporting = new Reporting(spec, common.output());
        Versions versions = Versions.open(project.migrations());
        versions.directory();
        Drift.Result result;
        try (var server = new LazyServer(() -> scratchServers.server(project))) {
            result = new Drift(versions, server, scope.scope())
                    .of(connection.address(), () -> wanted(project, reporting));
        }
        reporting.result(DriftReport.data(result), () -> DriftReport.text(result));
        return ExitCode.of(result.outcome());
    }

    /** What the sources say; sources that cannot be read leave it out, as drift can be told without them. */
    private static Optional<Model> wanted(Project project, Reporting reporting) {
        if (project.databaseClass() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaLoading.model(project));
        } catch (SourceException | AshlarException e) {
            reporting.say("what the sources want is left out: " + e.getMessage());
            return Optional.empty();
        }
    }
}
