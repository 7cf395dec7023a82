package dev.ashlar.codegen.operation;

import dev.ashlar.IoWords;
import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scripts of a folder in the order in which the tool that they are for runs them on an empty database. */
final class ForeignScripts {

    /** How dbmate divides a file. */
    static final String UP = "-- migrate:up";

    private static final String DOWN = "-- migrate:down";

    private ForeignScripts() {}

    /**
     * A script.
     *
     * @param file the file
     * @param text what of it runs forward, on the lines where it stands in the file
     */
    record Script(Path file, String text) {}

    /**
     * The scripts of a folder.
     *
     * @throws OperationException if a file cannot be read, two have one version, or a placeholder has no value
     */
    static List<Script> of(Path folder, MigrationTool tool) {
        List<Path> files = sqlFiles(folder).stream().filter(tool::isOneOf).toList();
        if (files.isEmpty()) {
            throw new OperationException(Outcome.USAGE, "there is no migration of " + tool + " in " + folder);
        }
        return switch (tool) {
            case FLYWAY -> FlywayScripts.of(files);
            case GOLANG_MIGRATE ->
                numbered(files).map(file -> new Script(file, text(file))).toList();
            case DBMATE ->
                numbered(files).map(file -> new Script(file, up(text(file)))).toList();
        };
    }

    /** All SQL files under a folder, by their paths. */
    static List<Path> sqlFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, folder + " cannot be read: " + IoWords.of(e), e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new OperationException(Outcome.USAGE, file + " cannot be read: " + IoWords.of(e), e);
        }
    }

    /** By the number at the beginning of the name; two of one number are refused. */
    private static Stream<Path> numbered(List<Path> files) {
        List<Path> sorted = files.stream()
                .sorted(Comparator.comparing(ForeignScripts::number))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (number(sorted.get(i)).equals(number(sorted.get(i - 1)))) {
                throw sameVersion(sorted.get(i - 1), sorted.get(i));
            }
        }
        return sorted.stream();
    }

    static OperationException sameVersion(Path one, Path other) {
        return new OperationException(
                Outcome.USAGE, "%s and %s have one version: give one of them another".formatted(one, other));
    }

    private static BigInteger number(Path file) {
        return new BigInteger(String.valueOf(file.getFileName()).replaceFirst("\\D.*", ""));
    }

    /** The part of dbmate's file that runs forward; the lines before it are left empty, so that line numbers hold. */
    private static String up(String text) {
        var up = new StringBuilder();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(UP)) {
                inside = true;
            } else if (line.startsWith(DOWN)) {
                inside = false;
            } else if (inside) {
                up.append(line);
            }
            up.append('\n');
        }
        return up.toString();
    }
}
