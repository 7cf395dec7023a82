package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.ProjectKey;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command, as a mixin. */
public final class CommonOptions {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "the folder of ashlar.properties (default: the nearest one upwards)")
    private @Nullable Path project;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "how results are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "text")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description = "prove on this server (JDBC URL; databases are made and dropped beside the one named)"
                    + " instead of the embedded one; its password is read from ASHLAR_SCRATCH_PASSWORD")
    private @Nullable String scratchUrl;

    @Option(names = "--scratch-user", paramLabel = "ROLE", description = "the role on the scratch server")
    private @Nullable String scratchUser;

    /** For picocli. */
    public CommonOptions() {}

    /**
     * The project's settings, with what the command line says going first.
     *
     * @return the settings
     */
    public Project project() {
        return project(Map.of());
    }

    /**
     * The project's settings, with further flags of a command going first.
     *
     * @param flags values that override the file's
     * @return the settings
     */
    public Project project(Map<ProjectKey, String> flags) {
        Map<ProjectKey, String> all = new EnumMap<>(ProjectKey.class);
        all.putAll(flags);
        if (scratchUrl != null) {
            all.put(ProjectKey.SCRATCH_URL, scratchUrl);
        }
        if (scratchUser != null) {
            all.put(ProjectKey.SCRATCH_USER, scratchUser);
        }
        return Project.read(project == null ? Project.nearest(Path.of("")) : project, all);
    }

    /**
     * How results are written.
     *
     * @return the format
     */
    public OutputFormat output() {
        return output;
    }

    /**
     * The scratch server that the project or the command line asks for.
     *
     * @param settings the project's settings
     * @return a server; the caller closes it
     */
    public ScratchServer scratchServer(Project settings) {
        return scratchServer(settings.scratchUrl(), settings.scratchUser());
    }

    /**
     * The scratch server for a command that needs no project.
     *
     * @return a server; the caller closes it
     */
    public ScratchServer scratchServer() {
        return scratchServer(scratchUrl, scratchUser);
    }

    private static ScratchServer scratchServer(@Nullable String url, @Nullable String user) {
        return url == null
                ? ScratchServer.embedded()
                : ScratchServer.at(new DatabaseAddress(url, user, System.getenv("ASHLAR_SCRATCH_PASSWORD")));
    }
}
