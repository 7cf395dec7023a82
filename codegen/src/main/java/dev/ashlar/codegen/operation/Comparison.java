package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.SchemaLoading;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two versions of a schema and the way between them. */
public final class Comparison {

    private Comparison() {}

    /**
     * The model that a source names: {@code dsl} for the project's sources, a snapshot file, or a folder of migrations, with
     * {@code @3} behind it for a version of it.
     *
     * @throws OperationException if the source is none of these
     */
    public static Model source(String source, Project project) {
        if (source.equals("dsl")) {
            return SchemaLoading.model(project);
        }
        int at = source.lastIndexOf('@');
        boolean versioned = at > 0 && source.substring(at + 1).matches("\\d{1,9}");
        Path path = Path.of(versioned ? source.substring(0, at) : source)
                .toAbsolutePath()
                .normalize();
        if (Files.isDirectory(path)) {
            Versions versions = Versions.open(path);
            return versions.model(versioned ? Integer.parseInt(source.substring(at + 1)) : versions.newest());
        }
        if (!versioned && Files.isRegularFile(path) && path.toString().endsWith(".json")) {
            return SnapshotFile.read(path).snapshot().model();
        }
        throw new OperationException(
                Outcome.USAGE,
                "'%s' is no schema source: name dsl, a snapshot (0003.json), or a folder of migrations (db/migrations, db/migrations@3)"
                        .formatted(source));
    }
}
