package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.scratch.ScratchServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that prove something on a scratch server, as a mixin. */
public final class ScratchOptions {
    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description = "prove on this server (JDBC URL; databases are made and dropped beside the one named)"
                    + " instead of the embedded one; its password is read from ASHLAR_SCRATCH_PASSWORD")
    private @Nullable String url;

    @Option(names = "--scratch-user", paramLabel = "ROLE", description = "the role on the scratch server")
    private @Nullable String user;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public ScratchOptions() {}

    /**
     * The server that the command line names, else the project, else the embedded one.
     *
     * @param project the project's settings; null for none
     * @return a server; the caller closes it
     */
    public ScratchServer server(@Nullable Project project) {
        String projects = project == null ? null : project.scratchUrl();
        return url == null && project != null && projects != null
                ? server(projects, user == null ? project.scratchUser() : user)
                : server();
    }

    /**
     * The server for a command that needs no project.
     *
     * @return a server; the caller closes it
     */
    public ScratchServer server() {
        if (url != null) {
            return server(url, user);
        }
        if (user != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--scratch-user needs a server: add --scratch-url, or scratch.url to ashlar.properties");
        }
        return ScratchServer.embedded();
    }

    private static ScratchServer server(String url, @Nullable String user) {
        return ScratchServer.at(new DatabaseAddress(url, user, System.getenv("ASHLAR_SCRATCH_PASSWORD")));
    }
}
