package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jooq.AccessorsFolder;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.SchemaLoading;
import dev.ashlar.codegen.project.Versions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command jooq. */
@Command(
        name = "jooq",
        header = "Generate the jOOQ accessors from the Java sources.",
        description = {
            "",
            "The same classes that jOOQ generates from a live database of this schema, without any database."
                    + " The server's own words for defaults, checks and views come with the newest migration.",
            "",
        })
final class JooqCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode call() {
        Project project = common.project();
        project.requiredAccessorsPackage();
        project.requiredAccessorsDirectory();
        AccessorsFolder.check(project);
        var reporting = new Reporting(spec, common.output());
        Versions versions = Versions.open(project.migrations());
        AccessorsReport report = AccessorsReport.generate(
                        project, SchemaLoading.model(project), versions.texts(), reporting)
                .orElseThrow();
        reporting.result(report, report::text);
        return ExitCode.DONE;
    }
}
