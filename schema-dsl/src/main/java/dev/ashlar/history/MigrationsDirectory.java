package dev.ashlar.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A migrations directory as it was when it was opened: well-formed, and every file as {@code checksums.txt} says. Immutable and safe for
 * use by several threads; changes on disk after {@link #open} are not seen.
 */
public final class MigrationsDirectory {
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
        DirectoryListing listing = listed(real);
        SortedMap<String, byte[]> files = new TreeMap<>(listing.files());
        byte[] recorded = files.remove(Checksums.FILE);
        List<DirectoryProblem> problems = new ArrayList<>(listing.problems());
        if (recorded != null) {
            problems.addAll(Checksums.parse(new String(recorded, StandardCharsets.UTF_8))
                    .compare(files));
        } else if (!files.isEmpty()) {
            problems.add(DirectoryProblem.checksum(Checksums.FILE, "is missing: restore it from version control"));
        }
        Scripts scripts = Scripts.of(files);
        problems.addAll(scripts.problems());
        Numbering numbering = Numbering.of(real, scripts.files(), files.keySet());
        problems.addAll(numbering.problems());
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(DirectoryProblem::path));
            throw DirectoryException.of(root, problems);
        }
        return new MigrationsDirectory(real, numbering.migrations());
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
     * Records the checksums of all files as they are now, after a person edited or removed some on purpose.
     *
     * @return the paths whose lines were added, changed or removed, sorted
     * @throws DirectoryException.IllFormed if the directory cannot be read or written, or holds what does not belong
     */
    public static List<String> recordChecksums(Path root) {
        Path real = real(root);
        DirectoryListing listing = listed(real);
        if (!listing.problems().isEmpty()) {
            throw DirectoryException.of(root, listing.problems());
        }
        return new DirectoryWriter(real).recordChecksums(listing.files());
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
                    root, List.of(DirectoryProblem.form(".", "is not a directory: name the migrations directory")));
        }
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static DirectoryListing listed(Path root) {
        try {
            return DirectoryListing.read(root);
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(root, e);
        }
    }

    private static DirectoryException unreadable(Path root, Exception cause) {
        return new DirectoryException.IllFormed(
                root, List.of(DirectoryProblem.form(".", "cannot be read: " + cause.getMessage())), cause);
    }
}
