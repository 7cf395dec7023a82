package dev.ashlar.history;

import dev.ashlar.IoWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes aside, then moves into place, checksums last: a directory without a new line in its checksums has no new file that counts. */
final class DirectoryWriter {
    private final Path root;
    /** What this writer made, newest first, to be removed again on failure. */
    private final Deque<Path> made = new ArrayDeque<>();

    DirectoryWriter(Path root) {
        this.root = root;
    }

    void write(List<NewFile> files) {
        List<DirectoryProblem> problems = refused(files);
        SortedMap<String, String> checksums = new TreeMap<>();
        try {
            Checksums recorded = recorded();
            problems.addAll(recorded.problems());
            checksums.putAll(recorded.byPath());
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (!problems.isEmpty()) {
            throw DirectoryException.of(root, problems);
        }
        files.forEach(file -> checksums.put(file.path(), Sha256.of(bytes(file.content()))));
        List<NewFile> all = new ArrayList<>(files);
        all.add(new NewFile(Checksums.FILE, Checksums.render(checksums)));
        place(all);
    }

    /** Writes these checksums alone. */
    void record(SortedMap<String, String> checksums) {
        place(List.of(new NewFile(Checksums.FILE, Checksums.render(checksums))));
    }

    private List<DirectoryProblem> refused(List<NewFile> files) {
        List<DirectoryProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NewFile file : files) {
            if (file.path().equals(Checksums.FILE) || !DirectoryListing.mayHold(file.path())) {
                problems.add(DirectoryProblem.form(
                        file.path(), "is not the name of a script or snapshot, and is not written"));
            } else if (!seen.add(file.path())) {
                problems.add(DirectoryProblem.form(file.path(), "is to be written twice"));
            } else if (Files.exists(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
                problems.add(
                        DirectoryProblem.form(file.path(), "exists already and is not written over: remove it first"));
            }
        }
        return problems;
    }

    private Checksums recorded() throws IOException {
        Path file = root.resolve(Checksums.FILE);
        return Checksums.parse(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "");
    }

    private void place(List<NewFile> files) {
        try {
            makeDirectory(root.toAbsolutePath());
            Path aside = Files.createTempDirectory(root, ".writing-");
            try {
                List<Path> written = new ArrayList<>();
                for (NewFile file : files) {
                    Path path = aside.resolve(String.valueOf(written.size()));
                    written.add(path);
                    Files.write(path, bytes(file.content()));
                }
                for (int i = 0; i < files.size(); i++) {
                    move(written.get(i), root.resolve(files.get(i).path()));
                }
            } finally {
                for (int i = 0; i < files.size(); i++) {
                    Files.deleteIfExists(aside.resolve(String.valueOf(i)));
                }
                Files.delete(aside);
            }
            made.clear();
        } catch (IOException e) {
            undo(e);
            throw unwritable(e);
        }
    }

    private void move(Path from, Path to) throws IOException {
        makeDirectory(Objects.requireNonNull(to.toAbsolutePath().getParent()));
        boolean isNew = !Files.exists(to, LinkOption.NOFOLLOW_LINKS);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        if (isNew) {
            made.push(to);
        }
    }

    private void makeDirectory(Path directory) throws IOException {
        if (directory.getParent() != null && !Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            makeDirectory(directory.getParent());
            Files.createDirectory(directory);
            made.push(directory);
        } else if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        } else if (directory.endsWith(DirectoryListing.SNAPSHOTS) && Files.isSymbolicLink(directory)) {
            throw new IOException(directory + " is a symbolic link");
        }
    }

    private void undo(IOException failure) {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        made.clear();
    }

    private DirectoryException unwritable(IOException cause) {
        DirectoryProblem problem =
                DirectoryProblem.directory("cannot be written, and nothing was: " + IoWords.of(cause));
        return new DirectoryException.IllFormed(root, List.of(problem), cause);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
