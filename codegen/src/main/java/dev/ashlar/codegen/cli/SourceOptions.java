package dev.ashlar.codegen.cli;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.operation.LazyServer;
import dev.ashlar.codegen.operation.SchemaReading;
import dev.ashlar.codegen.operation.SchemaSource;
import dev.ashlar.codegen.operation.Scope;
import dev.ashlar.codegen.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that take another source in the place of the project's, as a mixin. */
public final class SourceOptions {

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description =
                    "what is wanted, in the place of the Java sources: a snapshot, a folder of migrations, SQL, or a"
                            + " database, as diff takes them")
    private @Nullable String from;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description = "the role on a database that is a source; its password is read from ASHLAR_PASSWORD or"
                    + " PGPASSWORD")
    private @Nullable String user;

    /** For picocli. */
    public SourceOptions() {}

    /** What is wanted. */
    SchemaSource source() {
        return from == null ? new SchemaSource.Dsl() : SchemaSource.parse(from);
    }

    /** Reads sources of a project. */
    SchemaReading reading(Project project, LazyServer server, Scope scope) {
        return new SchemaReading(
                () -> project, server, url -> new DatabaseAddress(url, user, ConnectionOptions.password()), scope);
    }
}
