package dev.ashlar.codegen.project;

import dev.ashlar.Outcome;
import dev.ashlar.history.Migration;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.Snapshot;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of a schema that a folder of migrations holds. Version 0 is the empty database. Immutable. */
public final class Versions {

    private final Path folder;
    private final @Nullable MigrationsDirectory directory;

    private Versions(Path folder, @Nullable MigrationsDirectory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /**
     * Opens a folder of migrations; one that does not exist holds none.
     *
     * @throws dev.ashlar.history.DirectoryException if it is ill-formed, or a file is not what was recorded of it
     */
    public static Versions open(Path folder) {
        return new Versions(folder, Files.exists(folder) ? MigrationsDirectory.open(folder) : null);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The migrations, in order. */
    public List<Migration> migrations() {
        return directory == null ? List.of() : directory.migrations();
    }

    /**
     * The folder as the runner takes it.
     *
     * @throws OperationException if there is none
     */
    public MigrationsDirectory directory() {
        if (directory == null) {
            throw new OperationException(
                    Outcome.USAGE, "there is no folder of migrations at " + folder + ": run ashlar generate first");
        }
        return directory;
    }

    /** The newest version. */
    public int newest() {
        return directory == null ? 0 : directory.newest();
    }

    /** The schema at a version. */
    public Model model(int version) {
        return version == 0 ? Model.empty() : snapshot(version).model();
    }

    /**
     * The snapshot of a version.
     *
     * @throws OperationException if there is no such version
     */
    public Snapshot snapshot(int version) {
        Migration migration = directory()
                .migration(version)
                .orElseThrow(() -> new OperationException(
                        Outcome.USAGE,
                        "there is no version " + version + " in " + folder + ": the newest is " + newest()));
        return SnapshotFile.read(migration.snapshot()).snapshot();
    }

    /** The file of the newest snapshot; empty where there is no version yet. */
    public Optional<SnapshotFile> newestFile() {
        return newest() == 0
                ? Optional.empty()
                : Optional.of(SnapshotFile.read(
                        directory().migration(newest()).orElseThrow().snapshot()));
    }

    /** What a server says of the newest version; nothing where there is no version yet. */
    public ServerTexts texts() {
        return newestFile().map(file -> file.snapshot().texts()).orElse(ServerTexts.NONE);
    }
}
