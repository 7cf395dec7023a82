package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.testing.TestMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWriterTest {
    @TempDir
    Path folder;

    @Test
    void makesTheDirectoryAndKeepsOtherLines() throws IOException {
        TestMigrations migrations = new TestMigrations(folder.resolve("a/b"));
        migrations.add(1, "SELECT 'ä';", "SELECT -1;");
        List<String> before = Files.readAllLines(folder.resolve("a/b/checksums.txt"));
        migrations.add(2, "SELECT 2;", "SELECT -2;");
        assertThat(Files.readAllLines(folder.resolve("a/b/checksums.txt")))
                .containsAll(before)
                .hasSize(6);
        assertThat(migrations
                        .open()
                        .migration(1)
                        .orElseThrow()
                        .forward()
                        .getFirst()
                        .text())
                .isEqualTo("SELECT 'ä';");
        assertThat(names()).noneMatch(name -> name.contains("writing"));
    }

    @Test
    void doesNotBlessAFileThatWasTamperedWith() {
        TestMigrations migrations = new TestMigrations(folder).add(1, "SELECT 1;", "SELECT -1;");
        migrations.tamper("V0001__step.sql", "DROP TABLE users;").add(2, "SELECT 2;", "SELECT -2;");
        assertThatThrownBy(migrations::open)
                .isInstanceOf(DirectoryException.ChecksumMismatch.class)
                .hasMessageContaining("V0001__step.sql: was changed");
    }

    @Test
    void refusesPathsThatDoNotBelongAndWritesNothing() {
        assertThatThrownBy(() -> MigrationsDirectory.write(
                        folder,
                        List.of(
                                new NewFile("V0001__step.sql", ""),
                                new NewFile("V0001__step.sql", ""),
                                new NewFile("../V0002__step.sql", ""),
                                new NewFile("checksums.txt", ""),
                                new NewFile("snapshots/../x.json", ""))))
                .isInstanceOf(DirectoryException.IllFormed.class)
                .hasMessageContaining("V0001__step.sql: is to be written twice")
                .hasMessageContaining("../V0002__step.sql: is not the name of a script or snapshot")
                .hasMessageContaining("checksums.txt: is not the name")
                .hasMessageContaining("snapshots/../x.json: is not the name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotWriteOverAFile() {
        TestMigrations migrations = new TestMigrations(folder).add(1, "SELECT 1;", "SELECT -1;");
        assertThatThrownBy(
                        () -> MigrationsDirectory.write(folder, List.of(new NewFile("V0001__step.sql", "SELECT 9;"))))
                .hasMessageContaining("V0001__step.sql: exists already");
        assertThat(migrations.open().newest()).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenItFailsHalfway() throws IOException {
        // A file where the folder of snapshots must be: the scripts are moved into place before that is noticed.
        Files.writeString(folder.resolve("snapshots"), "in the way");
        assertThatThrownBy(() -> new TestMigrations(folder).add(1, "SELECT 1;", "SELECT -1;"))
                .isInstanceOf(DirectoryException.IllFormed.class)
                .hasMessage("migrations directory " + folder + " cannot be written, and nothing was: "
                        + folder.resolve("snapshots") + " is no folder");
        assertThat(names()).containsExactly("snapshots");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
