package dev.ashlar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.Outcome;
import dev.ashlar.testing.TestMigrations;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsDirectoryTest {
    @TempDir
    Path root;

    private TestMigrations migrations;

    @BeforeEach
    void twoMigrations() {
        migrations = new TestMigrations(root).add(1, "SELECT 1;\n", "SELECT -1;\n");
        migrations.add(
                2, List.of("SELECT 21;\n", "SELECT 22;\n"), List.of("SELECT -21;\n", "SELECT -22;\n", "SELECT -23;\n"));
    }

    @Test
    void givesMigrationsAndSegmentsInOrder() {
        MigrationsDirectory directory = migrations.open();
        assertThat(directory.newest()).isEqualTo(2);
        assertThat(directory.migrations()).extracting(Migration::title).containsExactly("0001 step", "0002 step");
        Migration second = directory.migration(2).orElseThrow();
        assertThat(second.forward())
                .extracting(ScriptFile::fileName)
                .containsExactly("V0002_1__step.sql", "V0002_2__step.sql");
        assertThat(second.reverse())
                .extracting(ScriptFile::text)
                .containsExactly("SELECT -21;\n", "SELECT -22;\n", "SELECT -23;\n");
        assertThat(second.snapshot()).hasContent("{}");
        assertThat(directory.migration(3)).isEmpty();
        assertThat(directory.migration(0)).isEmpty();
    }

    @Test
    void anEmptyDirectoryHasNoMigrations(@TempDir Path empty) {
        assertThat(MigrationsDirectory.open(empty).migrations()).isEmpty();
    }

    @Test
    void writesChecksumsSortedWithLineFeeds() throws IOException {
        String checksums = Files.readString(root.resolve("checksums.txt"));
        List<String> paths = Arrays.stream(checksums.split("\n"))
                .map(line -> line.substring(66))
                .toList();
        assertThat(paths).hasSize(9).isSorted().contains("snapshots/0002.json").doesNotContain("checksums.txt");
        // Of "SELECT 1;\n", by sha256sum.
        assertThat(checksums)
                .contains("b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd  V0001__step.sql\n");
    }

    @Test
    void readsSegmentsThatRunOutsideATransaction() {
        migrations
                .edit("V0001__step.sql", "-- Transaction: none\nSELECT 1;")
                .edit("V0002_2__step.sql.conf", "executeInTransaction = false\n");
        MigrationsDirectory directory = migrations.open();
        assertThat(directory.migration(1).orElseThrow().forward().getFirst().transactional())
                .isFalse();
        assertThat(directory.migration(2).orElseThrow().forward())
                .extracting(ScriptFile::transactional)
                .containsExactly(true, false);
    }

    @Test
    void reportsEveryProblemOfFormAtOnce() throws IOException {
        migrations.edit("V0004__later.sql", "SELECT 4;");
        migrations.edit("V0002__other.sql", "SELECT 2;");
        migrations.edit("U0001_3__step.sql", "SELECT 3;");
        migrations.edit("V0009__step.sql.conf", "x=1");
        migrations.edit("V0001__step.sql.conf", "shouldExecute=false");
        migrations.edit("snapshots/0007.json", "{}");
        migrations.tamper("V0005__Upper.sql", "");
        migrations.tamper("V5__short.sql", "");
        migrations.tamper("V00005__long.sql", "");
        migrations.tamper("V0000__zero.sql", "");
        migrations.tamper("other/file.sql", "");
        migrations.tamper("snapshots/readme.md", "");
        Files.createSymbolicLink(root.resolve("V0003__link.sql"), Path.of("/etc/hostname"));
        assertThat(failure().outcome()).isEqualTo(Outcome.USAGE);
        assertThat(failure().problems())
                .extracting(DirectoryProblem::toString)
                .satisfiesOnlyOnce(
                        text -> assertThat(text).startsWith("V0004__later.sql: its number is 0004 where 0003 is due"))
                .satisfiesOnlyOnce(text ->
                        assertThat(text).startsWith("V0004__later.sql: has no reverse script: add U0004__later.sql"))
                .satisfiesOnlyOnce(text ->
                        assertThat(text).startsWith("V0004__later.sql: has no snapshot: restore snapshots/0004.json"))
                .satisfiesOnlyOnce(text ->
                        assertThat(text).contains("number 0002 is taken by more than one migration (other, step)"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V0009__step.sql.conf: has no script"))
                .satisfiesOnlyOnce(text ->
                        assertThat(text).startsWith("V0001__step.sql.conf: setting not known: shouldExecute=false"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("snapshots/0007.json: belongs to no migration"))
                .satisfiesOnlyOnce(
                        text -> assertThat(text).startsWith("V0005__Upper.sql: is not a name that belongs here"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V5__short.sql: is not a name"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V00005__long.sql: is not a name"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V0000__zero.sql: is not a name"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("other: is not a regular file"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("snapshots/readme.md: is not a name"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V0003__link.sql: is a symbolic link"))
                .satisfiesOnlyOnce(
                        text -> assertThat(text).startsWith("U0001__step.sql: its segment is 0 where 1 is due"))
                .hasSize(15);
    }

    @Test
    void refusesALinkedSnapshotsFolder(@TempDir Path outside) throws IOException {
        migrations.remove("snapshots/0001.json").remove("snapshots/0002.json").remove("snapshots");
        Files.createSymbolicLink(root.resolve("snapshots"), outside);
        assertThat(failure()).hasMessageContaining("snapshots: is a symbolic link");
        assertThatThrownBy(() -> migrations.add(3, "SELECT 3", "SELECT -3"))
                .isInstanceOf(DirectoryException.IllFormed.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void refusesAReverseWithoutForward() {
        migrations.drop("V0001__step.sql");
        assertThat(failure()).hasMessageContaining("U0001__step.sql: has no forward script: add V0001__step.sql");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.write(root.resolve("V0001__step.sql"), new byte[] {(byte) 0xC3, (byte) 0x28});
        migrations.edit("U0001__step.sql", "\uFEFFSELECT 1");
        assertThat(failure())
                .hasMessageContaining("V0001__step.sql: is not UTF-8")
                .hasMessageContaining("U0001__step.sql: begins with a byte order mark");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("V0001__step.sql").toFile(), "rw")) {
            file.setLength(64L * 1024 * 1024 + 1);
        }
        assertThat(failure()).hasMessageContaining("V0001__step.sql: is larger than 64 MiB");
    }

    @Test
    void refusesWhatIsNoDirectory() {
        assertThatThrownBy(() -> MigrationsDirectory.open(root.resolve("nowhere")))
                .isInstanceOf(DirectoryException.IllFormed.class)
                .hasMessage("migrations directory " + root.resolve("nowhere")
                        + " is not a directory: name the migrations directory");
    }

    @Test
    void namesEachChangedMissingAndUnlistedFile() {
        migrations
                .tamper("V0001__step.sql", "DROP TABLE users;")
                .remove("snapshots/0002.json")
                .tamper("V0002_3__step.sql", "SELECT 1;");
        assertThat(failure().outcome()).isEqualTo(Outcome.CHECKSUM_MISMATCH);
        assertThat(failure().problems())
                .extracting(DirectoryProblem::toString)
                .satisfiesOnlyOnce(text ->
                        assertThat(text).startsWith("V0001__step.sql: was changed after its checksum was recorded"))
                .satisfiesOnlyOnce(text ->
                        assertThat(text).startsWith("snapshots/0002.json: is listed in checksums.txt but missing"))
                .satisfiesOnlyOnce(text -> assertThat(text).startsWith("V0002_1__step.sql: has no snapshot"))
                .satisfiesOnlyOnce(
                        text -> assertThat(text).startsWith("V0002_3__step.sql: is not listed in checksums.txt"))
                .hasSize(4);
    }

    @Test
    void tellsConvertedLineEndingsFromChanges() {
        migrations.tamper("V0001__step.sql", "SELECT 1;\r\n");
        assertThat(failure()).hasMessageContaining("V0001__step.sql: its line endings were converted to CRLF");
    }

    @Test
    void refusesChecksumsThatCannotBeRead() throws IOException {
        String lines = Files.readString(root.resolve("checksums.txt"));
        migrations.tamper(
                "checksums.txt",
                "<<<<<<< ours\n" + lines + lines.lines().findFirst().orElseThrow() + "\n");
        assertThat(failure().outcome()).isEqualTo(Outcome.CHECKSUM_MISMATCH);
        assertThat(failure().problems()).hasSize(2);
        assertThat(failure())
                .hasMessageContaining("checksums.txt: line 1 is not")
                .hasMessageContaining("checksums.txt: line 11 lists U0001__step.sql a second time");
        migrations.remove("checksums.txt");
        assertThat(failure()).hasMessageEndingWith("checksums.txt: is missing: restore it from version control");
    }

    @Test
    void recordsChecksumsAgainAndSaysWhichChanged() {
        migrations.tamper("V0001__step.sql", "SELECT 'edited';");
        assertThat(MigrationsDirectory.recordChecksums(root)).containsExactly("V0001__step.sql");
        assertThat(migrations
                        .open()
                        .migration(1)
                        .orElseThrow()
                        .forward()
                        .getFirst()
                        .text())
                .isEqualTo("SELECT 'edited';");
        assertThat(MigrationsDirectory.recordChecksums(root)).isEmpty();
    }

    @Test
    void checksumsThatAreNoneAreOneProblem() {
        migrations.tamper("checksums.txt", "garbage\nmore garbage\nand more\n");
        assertThat(failure())
                .hasMessage("migrations directory " + root + ": checksums.txt: line 1 is not \"<sha256>  <path>\", nor"
                        + " are 2 more: restore the file from version control");
    }

    @Test
    void aFileThatIsNotListedIsToldAllThatItCanBe() {
        migrations.tamper("V0002_3__step.sql", "SELECT 1;");
        assertThat(failure())
                .hasMessageContaining("V0002_3__step.sql: is not listed in checksums.txt: restore its line")
                .hasMessageContaining("ashlar check --record-checksums")
                .hasMessageEndingWith("remove it only if a generate that was cut off has left it");
    }

    @Test
    void aFolderOfOtherThingsIsOneProblem(@TempDir Path other) throws IOException {
        for (String name : List.of("hosts", "passwd", "fstab", "group", "shells")) {
            Files.writeString(other.resolve(name), "");
        }
        assertThatThrownBy(() -> MigrationsDirectory.open(other))
                .isInstanceOf(DirectoryException.IllFormed.class)
                .hasMessage("migrations directory " + other + " is no folder of migrations: it holds none, but fstab,"
                        + " group, hosts and 2 more: name the folder of migrations, or one that does not exist yet");
    }

    @Test
    void recordsNothingWhereAListedFileIsMissing() throws IOException {
        migrations.tamper("V0001__step.sql", "SELECT 'edited';").remove("U0001__step.sql");
        String before = Files.readString(root.resolve("checksums.txt"));
        assertThatThrownBy(() -> MigrationsDirectory.recordChecksums(root))
                .isInstanceOf(DirectoryException.ChecksumMismatch.class)
                .hasMessageContaining("U0001__step.sql: is listed in checksums.txt but missing");
        assertThat(root.resolve("checksums.txt")).hasContent(before);
    }

    @Test
    void recordsNothingOfASnapshotThatIsNone() throws IOException {
        migrations.tamper("snapshots/0002.json", "garbage");
        String before = Files.readString(root.resolve("checksums.txt"));
        assertThatThrownBy(() -> MigrationsDirectory.recordChecksums(root))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("snapshot 0002.json: is not JSON");
        assertThat(root.resolve("checksums.txt")).hasContent(before);
    }

    @Test
    void recordsNothingWhereChecksumsAreMissingOrNone() {
        migrations.tamper("checksums.txt", "garbage");
        assertThatThrownBy(() -> MigrationsDirectory.recordChecksums(root)).hasMessageContaining("line 1 is not");
        migrations.remove("checksums.txt");
        assertThatThrownBy(() -> MigrationsDirectory.recordChecksums(root)).hasMessageContaining("is missing");
    }

    @Test
    void doesNotSeeChangesAfterItWasOpened() {
        MigrationsDirectory directory = migrations.open();
        migrations.tamper("V0001__step.sql", "DROP TABLE users;");
        assertThat(directory.migration(1).orElseThrow().forward().getFirst().text())
                .isEqualTo("SELECT 1;\n");
    }

    private DirectoryException failure() {
        return catchThrowableOfType(DirectoryException.class, () -> MigrationsDirectory.open(root));
    }
}
