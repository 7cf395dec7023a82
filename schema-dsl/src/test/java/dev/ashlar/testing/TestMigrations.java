package dev.ashlar.testing;

import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migrations directory that a test fills.
 *
 * @param root where it is
 */
public record TestMigrations(Path root) {

    /** Adds a migration of one script each way. */
    public TestMigrations add(int number, String forward, String reverse) {
        return add(number, List.of(forward), List.of(reverse));
    }

    /** Adds a migration; several scripts are its segments. */
    public TestMigrations add(int number, List<String> forward, List<String> reverse) {
        List<NewFile> files = new ArrayList<>();
        scripts(files, "V", number, forward);
        scripts(files, "U", number, reverse);
        files.add(new NewFile("snapshots/%04d.json".formatted(number), "{}\n"));
        MigrationsDirectory.write(root, files);
        return this;
    }

    /** Opens the directory as it is now. */
    public MigrationsDirectory open() {
        return MigrationsDirectory.open(root);
    }

    /** Writes over a file without recording its checksum. */
    public TestMigrations tamper(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes over a file and records its checksum. */
    public TestMigrations edit(String path, String content) {
        return tamper(path, content).record(path, sha256(content));
    }

    /** Removes a file and its checksum. */
    public TestMigrations drop(String path) {
        return remove(path).record(path, null);
    }

    private TestMigrations record(String path, @Nullable String hash) {
        Path file = root.resolve(MigrationsDirectory.CHECKSUMS);
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(line -> line.endsWith("  " + path));
            if (hash != null) {
                lines.add(hash + "  " + path);
            }
            Files.write(file, lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes a file without recording it. */
    public TestMigrations remove(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void scripts(List<NewFile> files, String letter, int number, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String segment = texts.size() == 1 ? "" : "_" + (i + 1);
            files.add(new NewFile("%s%04d%s__step.sql".formatted(letter, number, segment), texts.get(i)));
        }
    }
}
