package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a schema can be found. Immutable. */
public sealed interface SchemaSource {

    /** One in our own words, that is compared with others of its sort without a server. */
    sealed interface Own extends SchemaSource {}

    /** The project's own sources. */
    record Dsl() implements Own {}

    /** A snapshot. */
    record SnapshotAt(Path file) implements Own {}

    /**
     * A folder of migrations.
     *
     * @param version which of its versions; null for the newest
     */
    record MigrationsAt(Path folder, @Nullable Integer version) implements Own {}

    /**
     * A database.
     *
     * @param url its JDBC URL
     */
    record LiveDatabase(String url) implements SchemaSource {}

    /** An SQL script, or a folder of scripts in the order of their names. */
    record SqlScripts(Path path) implements SchemaSource {}

    /**
     * The source that a text names: {@code dsl}, a JDBC URL, a snapshot file, an SQL file, a folder of migrations with
     * {@code @3} behind it for a version of it, or a folder of SQL files.
     *
     * @throws OperationException if it is none of these
     */
    static SchemaSource parse(String text) {
        if (text.equals("dsl")) {
            return new Dsl();
        }
        if (text.startsWith("jdbc:")) {
            return new LiveDatabase(text);
        }
        int at = text.lastIndexOf('@');
        boolean versioned = at > 0 && text.substring(at + 1).matches("\\d{1,9}") && !Files.exists(Path.of(text));
        Path path = Path.of(versioned ? text.substring(0, at) : text)
                .toAbsolutePath()
                .normalize();
        if (versioned || Files.isDirectory(path.resolve("snapshots"))) {
            return new MigrationsAt(path, versioned ? Integer.valueOf(text.substring(at + 1)) : null);
        }
        if (Files.isDirectory(path)
                || Files.isRegularFile(path) && path.toString().endsWith(".sql")) {
            return new SqlScripts(path);
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".json")) {
            return new SnapshotAt(path);
        }
        throw new OperationException(
                Outcome.USAGE,
                "'%s' is no schema source: name dsl, a snapshot (0003.json), a folder of migrations (db/migrations, db/migrations@3), an SQL file or a folder of them, or a database (jdbc:postgresql://host/database)"
                        .formatted(text));
    }
}
