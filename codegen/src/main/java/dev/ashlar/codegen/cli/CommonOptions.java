package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that works on a project, as a mixin. */
public final class CommonOptions {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "how results are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "text")
    private OutputFormat output = OutputFormat.TEXT;

    /** For picocli. */
    public CommonOptions() {}

    /**
     * The project's settings.
     *
     * @return the settings
     */
    public Project project() {
        return project.project();
    }

    /**
     * The folder of the project, which need not have its settings yet.
     *
     * @return the folder
     */
    public Path folder() {
        return project.folder();
    }

    /**
     * The project's settings, for a command that can do without.
     *
     * @return the settings; null where no project is named and none is found
     */
    public @Nullable Project projectIfAny() {
        return project.projectIfAny();
    }

    /**
     * How results are written.
     *
     * @return the format
     */
    public OutputFormat output() {
        return output;
    }
}
