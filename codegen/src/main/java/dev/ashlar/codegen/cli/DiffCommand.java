package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.operation.Comparison;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
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
        header = "Show the SQL between two versions of the schema.",
        description = {
            "",
            "A source is dsl (the sources of the project), a snapshot file, or a folder of migrations, with "
                    + "@3 behind  it for a version of it. Without sources: from the newest migration to the sources. "
                    + "Nothing is run and nothing is written.",
            "",
        })
final class DiffCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", index = "0", paramLabel = "FROM", description = "the source of before")
    private @Nullable String from;

    @Parameters(arity = "0..1", index = "1", paramLabel = "TO", description = "the source of after (default: dsl)")
    private @Nullable String to;

    @Option(names = "--reverse", description = "show the way back instead")
    private boolean reverse;

    @Override
    public ExitCode call() {
        Project project = common.project();
        var reporting = new Reporting(spec, common.output());
        Versions versions = from == null ? Versions.open(project.migrations()) : null;
        Model before =
                versions != null ? versions.model(versions.newest()) : Comparison.source(String.valueOf(from), project);
        Model after = Comparison.source(to == null ? "dsl" : to, project);
        Plan plan = reverse
                ? Planner.back(before, after, project.targetVersion())
                : Planner.forward(before, after, project.targetVersion());
        reporting.result(PlanReport.data(plan), () -> PlanReport.text(plan));
        return ExitCode.DONE;
    }
}
