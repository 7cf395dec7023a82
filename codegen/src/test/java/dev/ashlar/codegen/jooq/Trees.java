package dev.ashlar.codegen.jooq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders compared by their files' bytes. */
final class Trees {
    private Trees() {}

    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** The first line that differs in each file that differs. */
    static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), actual.get(name)))
                .map(name -> name + firstDifference(expected.get(name), actual.get(name)))
                .toList();
    }

    private static String firstDifference(@Nullable String expected, @Nullable String actual) {
        if (expected == null || actual == null) {
            return expected == null ? ": should not be there" : ": is missing";
        }
        List<String> left = expected.lines().toList();
        List<String> right = actual.lines().toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "(end)";
            String other = i < right.size() ? right.get(i) : "(end)";
            if (!one.equals(other)) {
                return ":%d%n  live:  %s%n  model: %s".formatted(i + 1, one.strip(), other.strip());
            }
        }
        return ": differs in line ends";
    }
}
