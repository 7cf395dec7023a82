package com.example.billing.stories;

import com.example.billing.history.History;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.NewMigration;
import dev.ashlar.history.Snapshot;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.plan.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The migrations of the example as files: written once, from its versions. */
final class MigrationFiles {
    /** The oldest PostgreSQL that the SQL must run on, as in {@code ashlar.properties}. */
    static final int TARGET_VERSION = 15;

    private static final List<String> NAMES = List.of(
            "base",
            "add_user_plan_columns",
            "add_billing_fields",
            "add_credits",
            "add_billing_tables",
            "add_quantity_based_billing_type");

    private static final Path ROOT = written();

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

    private static Path written() {
        Path root = newFolder();
        String parent = null;
        for (int version = 1; version <= History.NEWEST; version++) {
            var before = History.model(version - 1);
            var after = History.model(version);
            var snapshot =
                    SnapshotFile.of(new Snapshot(version, NAMES.get(version - 1), parent, after, ServerTexts.NONE));
            var migration = new NewMigration(
                    Planner.forward(before, after, TARGET_VERSION),
                    Planner.back(before, after, TARGET_VERSION),
                    null,
                    snapshot);
            MigrationsDirectory.write(root, migration.files());
            parent = snapshot.hash();
        }
        return root;
    }

    private static Path newFolder() {
        try {
            Path root = Files.createTempDirectory("billing");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
