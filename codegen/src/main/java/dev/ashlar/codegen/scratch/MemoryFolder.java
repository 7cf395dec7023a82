package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of ours in memory, where the machine has one with room: making a database writes about 300 small files, which
 * takes ten times as long on a disk. Kept until the machine restarts.
 */
final class MemoryFolder {
    // Containers commonly have 64 MB there, too little for a server.
    private static final long ENOUGH = 2L << 30;

    private MemoryFolder() {}

    static Optional<Path> of(RunAs runAs) {
        return in(Path.of("/dev/shm"), runAs, ENOUGH);
    }

    static Optional<Path> in(Path memory, RunAs runAs, long enough) {
        Set<PosixFilePermission> permissions = switch (runAs) {
            case SELF, NAMESPACE -> PosixFilePermissions.fromString("rwx------");
            // Nobody passes through to its own folder in it.
            case NOBODY -> PosixFilePermissions.fromString("rwx--x--x");
        };
        try {
            if (!Files.isDirectory(memory)
                    || !Files.isWritable(memory)
                    || Files.getFileStore(memory).getUsableSpace() < enough) {
                return Optional.empty();
            }
            long user = RunAs.user();
            Path folder = memory.resolve("ashlar-" + user + (runAs == RunAs.NOBODY ? "-nobody" : ""));
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(permissions));
                Files.setPosixFilePermissions(folder, permissions);
            }
            return Optional.of(folder).filter(found -> ours(found, user, permissions));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Everyone may write beside it, so somebody else could have made it first, or a link in its place. */
    private static boolean ours(Path folder, long user, Set<PosixFilePermission> permissions) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && ((Integer) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue() == user
                    && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(permissions);
        } catch (IOException e) {
            return false;
        }
    }
}
