package dev.ashlar.history;

import dev.ashlar.IoWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A migrations directory as it was when it was opened: well-formed, and every file as {@code checksums.txt} says. Immutable and safe for
 * use by several threads; changes on disk after {@link #open} are not seen.
 */
public final class MigrationsDirectory {
    /** The file of checksums; it comes with every {@link #write}. */
    public static final String CHECKSUMS = Checksums.FILE;

    private final Path root;
    private final List<Migration> migrations;

    private MigrationsDirectory(Path root, List<Migration> migrations) {
        this.root = root;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Reads and checks the whole directory.
     *
     * @throws DirectoryException.ChecksumMismatch if a file was changed, is missing or is not listed
     * @throws DirectoryException.IllFormed if the directory cannot be read, or holds what does not belong
     */
    public static MigrationsDirectory open(Path root) {
        Path real = real(root);
        DirectoryListing listing = listed(root, real);
        SortedMap<String, byte[]> files = new TreeMap<>(listing.files());
        Checksums recorded = recorded(root, files);
        List<DirectoryProblem> problems = new ArrayList<>(listing.problems());
        problems.addAll(recorded.compare(files));
        List<Migration> migrations = migrations(real, files, problems);
        refuse(root, problems);
        return new MigrationsDirectory(real, migrations);
    }

    /**
     * Adds new files and their checksums: all of them, or, if this method fails, none. {@code root} is made if it does not exist. Recorded
     * checksums of other files stay as they are. Not safe for two writers at one time.
     *
     * @throws DirectoryException.IllFormed if a path does not belong here, exists already, or cannot be written
     * @throws DirectoryException.ChecksumMismatch if {@code checksums.txt} cannot be read
     */
    public static void write(Path root, List<NewFile> files) {
        new DirectoryWriter(root).write(files);
    }

    /**
     * Records the checksums of all files as they are now, after a person edited or added some on purpose. Before anything is
     * written, the whole directory is checked as {@link #open} does it, but for the checksums of files that are there.
     *
     * @return the paths whose lines were added or changed, sorted
     * @throws DirectoryException.ChecksumMismatch if {@code checksums.txt} is missing or cannot be read, or a file that it lists is missing
     * @throws DirectoryException.IllFormed if the directory cannot be read or written, or holds what does not belong
     * @throws SnapshotException if a snapshot that was changed or added is none
     */
    public static List<String> recordChecksums(Path root) {
        Path real = real(root);
        DirectoryListing listing = listed(root, real);
        SortedMap<String, byte[]> files = new TreeMap<>(listing.files());
        Checksums recorded = recorded(root, files);
        List<DirectoryProblem> problems = new ArrayList<>(listing.problems());
        problems.addAll(recorded.missing(files.keySet()));
        migrations(real, files, problems);
        refuse(root, problems);
        SortedMap<String, String> now = new TreeMap<>();
        files.forEach((path, bytes) -> now.put(path, Sha256.of(bytes)));
        List<String> changed = now.keySet().stream()
                .filter(path -> !Objects.equals(now.get(path), recorded.byPath().get(path)))
                .toList();
        changed.stream()
                .filter(path -> path.startsWith(DirectoryListing.SNAPSHOTS))
                .forEach(path -> SnapshotFile.read(real.resolve(path)));
        new DirectoryWriter(real).record(now);
        return changed;
    }

    /** The directory itself; absolute. */
    public Path root() {
        return root;
    }

    /** All migrations in order, without gaps from number 1; empty for an empty directory. */
    public List<Migration> migrations() {
        return migrations;
    }

    /** The migration of that number; empty if there is none. */
    public Optional<Migration> migration(int number) {
        return number >= 1 && number <= migrations.size() ? Optional.of(migrations.get(number - 1)) : Optional.empty();
    }

    /** The number of the newest migration; 0 if there is none. */
    public int newest() {
        return migrations.size();
    }

    private static Path real(Path root) {
        if (!Files.isDirectory(root)) {
            throw DirectoryException.of(
                    root, List.of(DirectoryProblem.directory("is not a directory: name the migrations directory")));
        }
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static DirectoryListing listed(Path root, Path real) {
        DirectoryListing listing;
        try {
            listing = DirectoryListing.read(real);
        } catch (IOException e) {
            throw unreadable(root, e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(root, Objects.requireNonNull(e.getCause()));
        }
        if (listing.files().isEmpty() && !listing.problems().isEmpty()) {
            throw DirectoryException.of(root, List.of(listing.foreign()));
        }
        return listing;
    }

    /** Takes {@code checksums.txt} out of the files; where it cannot be read, that is all there is to say. */
    private static Checksums recorded(Path root, SortedMap<String, byte[]> files) {
        byte[] text = files.remove(Checksums.FILE);
        if (text == null && !files.isEmpty()) {
            throw DirectoryException.of(
                    root,
                    List.of(DirectoryProblem.checksum(Checksums.FILE, "is missing: restore it from version control")));
        }
        Checksums recorded = Checksums.parse(text == null ? "" : new String(text, StandardCharsets.UTF_8));
        refuse(root, recorded.problems());
        return recorded;
    }

    private static List<Migration> migrations(
            Path real, SortedMap<String, byte[]> files, List<DirectoryProblem> problems) {
        Scripts scripts = Scripts.of(files);
        problems.addAll(scripts.problems());
        Numbering numbering = Numbering.of(real, scripts.files(), files.keySet());
        problems.addAll(numbering.problems());
        return numbering.migrations();
    }

    private static void refuse(Path root, List<DirectoryProblem> problems) {
        if (!problems.isEmpty()) {
            throw DirectoryException.of(
                    root,
                    problems.stream()
                            .sorted(Comparator.comparing(DirectoryProblem::path))
                            .toList());
        }
    }

    private static DirectoryException unreadable(Path root, IOException cause) {
        return new DirectoryException.IllFormed(
                root, List.of(DirectoryProblem.directory("cannot be read: " + IoWords.of(cause))), cause);
    }
}
