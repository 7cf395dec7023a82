package dev.ashlar.codegen.project;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key of {@code ashlar.properties}. */
public enum ProjectKey {
    /** The class that lists the database's objects. */
    DATABASE_CLASS("database.class", null),
    /** Its public static method without parameters. */
    DATABASE_METHOD("database.method", "database"),
    /** Folders with the sources of that class and what it reaches, separated by commas. */
    SOURCES("sources", "src/main/java"),
    /** The folder of migrations. */
    MIGRATIONS("migrations", "migrations"),
    /** The package of the generated jOOQ classes. */
    ACCESSORS_PACKAGE("accessors.package", null),
    /** The source folder that the generated jOOQ classes are written to. */
    ACCESSORS_DIRECTORY("accessors.directory", null),
    /** The oldest PostgreSQL that the SQL must run on, 14 to 18. */
    TARGET_VERSION("target.version", "18"),
    /** The JDBC URL of a server to use for proofs instead of the embedded one. */
    SCRATCH_URL("scratch.url", null),
    /** The role on that server. */
    SCRATCH_USER("scratch.user", null);

    private final String text;
    private final @Nullable String fallback;

    ProjectKey(String text, @Nullable String fallback) {
        this.text = text;
        this.fallback = fallback;
    }

    /**
     * The key as it is written.
     *
     * @return for example {@code database.class}
     */
    public String text() {
        return text;
    }

    /**
     * What holds where the key is not written.
     *
     * @return the default, or null where there is none
     */
    public @Nullable String fallback() {
        return fallback;
    }

    static Optional<ProjectKey> of(String text) {
        return Stream.of(values()).filter(key -> key.text.equals(text)).findFirst();
    }
}
