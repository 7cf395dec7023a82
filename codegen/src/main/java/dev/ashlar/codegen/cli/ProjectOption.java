package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which project a command works on, as a mixin. */
public final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "the folder of ashlar.properties (default: the nearest one upwards)")
    private @Nullable Path folder;

    /** For picocli. */
    public ProjectOption() {}

    /**
     * The project's settings.
     *
     * @return the settings
     */
    public Project project() {
        return Project.read(folder == null ? Project.nearest(Path.of("")) : folder);
    }

    /**
     * The folder of the project, which need not have its settings yet.
     *
     * @return the folder, absolute
     */
    public Path folder() {
        return (folder == null ? Project.nearest(Path.of("")) : folder)
                .toAbsolutePath()
                .normalize();
    }

    /**
     * The project's settings, for a command that can do without.
     *
     * @return the settings; null where no project is named and none is found
     */
    public @Nullable Project projectIfAny() {
        return folder == null && !Project.isIn(Project.nearest(Path.of(""))) ? null : project();
    }
}
