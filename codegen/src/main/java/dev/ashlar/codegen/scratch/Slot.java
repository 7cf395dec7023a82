package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A numbered folder for one server's data, held under a file lock until it is closed. */
final class Slot implements AutoCloseable {
    private static final int MOST = 64;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    // Closing any channel on a file gives up all locks that the process has on it (POSIX), so a slot that this JVM
    // holds must not even be opened again; where that happened, through another class loader, the channel stays open.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final Queue<FileChannel> LEFT_OPEN = new ConcurrentLinkedQueue<>();

    private final Path folder;
    private final FileChannel channel;

    private Slot(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The first slot that no process holds. */
    static Slot take(Path parent, RunAs runAs) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> tryTake(parent.resolve("slot-" + number), runAs))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ScratchException(
                        "%d scratch servers run already with data under %s".formatted(MOST, parent)));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (channel) {
            HELD.remove(folder);
        } catch (IOException e) {
            // The lock ends with the process then; the next one takes another slot.
            return;
        }
    }

    private static @Nullable Slot tryTake(Path folder, RunAs runAs) {
        if (!HELD.add(folder)) {
            return null;
        }
        Slot slot = null;
        try {
            slot = lock(folder, runAs);
            return slot;
        } catch (IOException e) {
            throw new ScratchException("%s cannot be used: %s".formatted(folder, e.getMessage()), e);
        } finally {
            if (slot == null) {
                HELD.remove(folder);
            }
        }
    }

    private static @Nullable Slot lock(Path folder, RunAs runAs) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PRIVATE);
            runAs.own(folder);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new Slot(folder, channel);
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException e) {
            LEFT_OPEN.add(channel);
            return null;
        }
    }
}
