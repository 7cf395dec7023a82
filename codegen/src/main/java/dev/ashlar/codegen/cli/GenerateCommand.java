package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jooq.AccessorsFolder;
import dev.ashlar.codegen.operation.Generation;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.SchemaReading;
import dev.ashlar.codegen.operation.SchemaSource;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.model.Model;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command generate. */
@Command(
        name = "generate",
        header = "Write the next migration from the Java sources, proved both ways.",
        description = {
            "",
            "Compares the schema in the sources with the newest version in the migrations folder, writes the"
                    + " way forward and the way back as SQL, and proves both on a scratch server before anything is"
                    + " written. Then generates the accessors, where the project says where.",
            "",
            "With --from, another source says what is wanted, such as another tool's folder of migrations, which becomes"
                    + " the first version: ashlar generate baseline --from db/flyway",
            "",
        })
final class GenerateCommand implements Callable<ExitCode> {

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

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "what the migration is called, such as add_credits (default: made of what changes)")
    private @Nullable String name;

    @Option(
            names = "--accept",
            paramLabel = "ADDRESS",
            description =
                    "the object of this address is meant to be dropped, or converted through text; can be repeated")
    private Set<String> accepted = new LinkedHashSet<>();

    @Override
    public ExitCode call() {
        Project project = common.project();
        AccessorsFolder.check(project);
        var reporting = new Reporting(spec, common.output());
        SchemaSource wanted = source.source();
        reporting.step(
                "reading " + (wanted instanceof SchemaSource.Dsl ? project.requiredDatabaseClass() : wanted.words()));
        Optional<Generation.Written> written;
        Model model;
        try (var scratch = new LazyServer(() -> scratchServers.server(project))) {
            Versions before = Versions.open(project.migrations());
            SchemaReading.Next next =
                    source.reading(project, scratch, scope.scope()).next(before, wanted);
            reporting.unmanaged(wanted.words(), next.unmanaged());
            model = next.model();
            written = new Generation(before, project.targetVersion(), scratch, reporting).run(model, name, accepted);
        }
        Versions versions = Versions.open(project.migrations());
        Optional<AccessorsReport> accessors = AccessorsReport.generate(project, model, versions.texts(), reporting);
        var report = new GenerateReport(project, versions.newest(), written, accessors);
        reporting.result(report.data(), report::text);
        return ExitCode.DONE;
    }
}
