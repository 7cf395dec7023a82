package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    /**
     * An SQL script, or a folder of scripts in the order of their names, or of the numbers that all their names begin with.
     */
    record SqlScripts(Path path) implements SchemaSource {}

    /** A folder of another tool's migrations, run in the order of that tool. */
    record ForeignMigrations(Path folder, MigrationTool tool) implements SchemaSource {}

    /** What the source is called in messages: never a property of a URL, as one may be secret. */
    default String words() {
        return switch (this) {
            case Dsl dsl -> "the sources";
            case SnapshotAt(var file) -> file.toString();
            case MigrationsAt(var folder, var version) -> folder + (version == null ? "" : "@" + version);
            case LiveDatabase(var url) -> url.replaceFirst("\\?.*", "");
            case SqlScripts(var path) -> path.toString();
            case ForeignMigrations(var folder, var tool) -> folder.toString();
        };
    }

    /**
     * The source that a text names: {@code dsl}, a JDBC URL, a snapshot file, an SQL file, a folder of migrations with
     * {@code @3} behind it for a version of it, a folder of another tool's migrations, known by its files or by the tool's name before
     * it ({@code flyway:db/migration}), or a folder of SQL files.
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
        Optional<MigrationTool> tool =
                MigrationTool.ofWord(text.replaceFirst(":.*", "")).filter(each -> text.contains(":"));
        if (tool.isPresent()) {
            return new ForeignMigrations(absolute(text.substring(text.indexOf(':') + 1)), tool.get());
        }
        int at = text.lastIndexOf('@');
        boolean versioned = at > 0 && text.substring(at + 1).matches("\\d{1,9}") && !Files.exists(Path.of(text));
        Path path = absolute(versioned ? text.substring(0, at) : text);
        if (versioned || Files.isDirectory(path.resolve("snapshots"))) {
            return new MigrationsAt(path, versioned ? Integer.valueOf(text.substring(at + 1)) : null);
        }
        if (Files.isDirectory(path)) {
            return MigrationTool.of(path)
                    .<SchemaSource>map(each -> new ForeignMigrations(path, each))
                    .orElse(new SqlScripts(path));
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".sql")) {
            return new SqlScripts(path);
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".json")) {
            return new SnapshotAt(path);
        }
        throw new OperationException(
                Outcome.USAGE,
                "'%s' is no schema source: name dsl, a snapshot (0003.json), a folder of migrations (db/migrations, db/migrations@3), an SQL file or a folder of them, a folder of Flyway's, golang-migrate's or dbmate's migrations, or a database (jdbc:postgresql://host/database)"
                        .formatted(text));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
