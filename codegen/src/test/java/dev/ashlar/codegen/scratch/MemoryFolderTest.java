package dev.ashlar.codegen.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFolderTest {
    @TempDir
    Path memory;

    @Test
    void folderIsMadeOnceAndClosedToOthers() throws IOException {
        Path folder = MemoryFolder.in(memory, RunAs.SELF, 0).orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(MemoryFolder.in(memory, RunAs.SELF, 0)).contains(folder);
    }

    @Test
    void tooLittleRoomIsNoRoom() {
        assertThat(MemoryFolder.in(memory, RunAs.SELF, Long.MAX_VALUE)).isEmpty();
        assertThat(MemoryFolder.in(memory.resolve("absent"), RunAs.SELF, 0)).isEmpty();
    }

    @Test
    void folderThatOthersCouldWriteToIsNotTrusted() throws IOException {
        Path folder = MemoryFolder.in(memory, RunAs.SELF, 0).orElseThrow();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(MemoryFolder.in(memory, RunAs.SELF, 0)).isEmpty();
    }

    @Test
    void linkInItsPlaceIsNotTrusted() throws IOException {
        Path folder = MemoryFolder.in(memory, RunAs.SELF, 0).orElseThrow();
        Path elsewhere = Files.move(folder, memory.resolve("elsewhere"));
        Files.createSymbolicLink(folder, elsewhere);
        assertThat(MemoryFolder.in(memory, RunAs.SELF, 0)).isEmpty();
    }
}
