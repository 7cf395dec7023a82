package dev.ashlar.codegen.jooq;

import dev.ashlar.history.Migration;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.ServerTexts;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's texts that are kept with the newest migration. */
final class SnapshotTexts {

    private SnapshotTexts() {}

    /** The texts of the newest snapshot in a folder of migrations; none where there is no snapshot. */
    static ServerTexts newest(Path migrations) {
        if (!Files.isDirectory(migrations)) {
            return ServerTexts.NONE;
        }
        MigrationsDirectory directory = MigrationsDirectory.open(migrations);
        return directory
                .migration(directory.newest())
                .map(Migration::snapshot)
                .map(file -> SnapshotFile.read(file).snapshot().texts())
                .orElse(ServerTexts.NONE);
    }
}
