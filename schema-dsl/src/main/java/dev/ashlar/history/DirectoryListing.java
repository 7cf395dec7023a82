package dev.ashlar.history;

import dev.ashlar.IoWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a directory that belong there, read without following links, and one problem for each entry that does not belong.
 *
 * @param files content by path, {@code checksums.txt} included
 * @param problems the entries that were left out
 */
record DirectoryListing(SortedMap<String, byte[]> files, List<DirectoryProblem> problems) {
    static final int MAXIMUM_BYTES = 64 * 1024 * 1024;
    static final String SNAPSHOTS = "snapshots";
    private static final Pattern SNAPSHOT = Pattern.compile("snapshots/\\d{4,9}\\.json");
    private static final int SHOWN = 3;
    private static final String CONFIGURATION = ".conf";

    static DirectoryListing read(Path root) throws IOException {
        DirectoryListing listing = new DirectoryListing(new TreeMap<>(), new ArrayList<>());
        listing.add(root, "");
        return listing;
    }

    /** Whether {@code path} is the name of a file that may stand in a migrations directory. */
    static boolean mayHold(String path) {
        String script = path.endsWith(CONFIGURATION) ? path.substring(0, path.length() - CONFIGURATION.length()) : path;
        return path.equals(Checksums.FILE)
                || SNAPSHOT.matcher(path).matches()
                || ScriptName.parse(script).isPresent();
    }

    /** What to say of a directory in which nothing belongs. */
    DirectoryProblem foreign() {
        List<String> names =
                problems.stream().map(DirectoryProblem::path).sorted().toList();
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return DirectoryProblem.directory("is no folder of migrations: it holds none, but " + shown
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "")
                + ": name the folder of migrations, or one that does not exist yet");
    }

    private void add(Path directory, String prefix) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String path = prefix + entry.getFileName();
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory() && path.equals(SNAPSHOTS)) {
                    add(entry, SNAPSHOTS + "/");
                } else if (!attributes.isRegularFile()) {
                    refuse(
                            path,
                            attributes.isSymbolicLink()
                                    ? "is a symbolic link: put the file itself here"
                                    : "is not a regular file: remove it");
                } else if (!mayHold(path)) {
                    refuse(
                            path,
                            "is not a name that belongs here: remove it, or name it V0001__name.sql or U0001__name.sql"
                                    + " (lower-case letters, digits, underscores)");
                } else {
                    addFile(entry, path);
                }
            }
        }
    }

    private void addFile(Path file, String path) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                refuse(path, "is larger than 64 MiB: split it, or load data by other means");
            } else {
                files.put(path, bytes);
            }
        } catch (IOException e) {
            refuse(path, "cannot be read: " + IoWords.of(e));
        }
    }

    private void refuse(String path, String message) {
        problems.add(DirectoryProblem.form(path, message));
    }
}
