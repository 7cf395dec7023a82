package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ServerTexts;
import java.nio.file.Path;

/** The server's texts that are kept with the newest migration. */
final class SnapshotTexts {

    private SnapshotTexts() {}

    /** The texts of the newest snapshot in a folder of migrations; none where there is no snapshot. */
    static ServerTexts newest(Path migrations) {
        return ServerTexts.NONE;
    }
}
