package com.example.billing.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The migrations of the example as files: those that reviewers read. */
final class MigrationFiles {
    /** The oldest PostgreSQL that the SQL must run on, as in {@code ashlar.properties}. */
    static final int TARGET_VERSION = 15;

    private static final Path ROOT = Path.of("../../migrations-out/billing");

    private MigrationFiles() {}

    /** The folder. */
    static Path root() {
        return ROOT;
    }

    /** The text of one of the files. */
    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The comment that a script begins with, as one line. */
    static String header(String file) {
        return text(file)
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The queries in the comment that a script ends with. */
    static List<String> verification(String file) {
        return text(file)
                .lines()
                .dropWhile(line -> !line.equals("-- To see that it is done:"))
                .skip(1)
                .map(line -> line.substring(2).strip())
                .toList();
    }
}
