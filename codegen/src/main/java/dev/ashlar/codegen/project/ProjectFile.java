package dev.ashlar.codegen.project;

import dev.ashlar.IoWords;
import dev.ashlar.suggest.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The file's text as keys and values, with what is wrong in it. */
final class ProjectFile {
    private final List<String> problems = new ArrayList<>();
    private final Map<ProjectKey, String> values = new EnumMap<>(ProjectKey.class);

    ProjectFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(("there is no %s: create it with a line such as"
                            + " database.class=com.example.App, or name the project's folder with --project")
                    .formatted(file));
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            new Lines().load(reader);
        } catch (IOException e) {
            throw new ProjectException("%s cannot be read: %s".formatted(file, IoWords.of(e)));
        } catch (IllegalArgumentException e) {
            throw new ProjectException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    Map<ProjectKey, String> values() {
        return values;
    }

    List<String> problems() {
        return problems;
    }

    private void add(String text, String value) {
        ProjectKey key = ProjectKey.of(text).orElse(null);
        if (key == null) {
            List<String> known =
                    Stream.of(ProjectKey.values()).map(ProjectKey::text).toList();
            List<String> nearest = Nearest.of(text, known, 1);
            problems.add("unknown key '%s': ".formatted(text)
                    + (nearest.isEmpty()
                            ? "the keys are " + String.join(", ", known)
                            : "did you mean '%s'?".formatted(nearest.getFirst())));
        } else if (values.putIfAbsent(key, value.strip()) != null) {
            problems.add("key '%s' is written twice: keep one".formatted(text));
        }
    }

    /** The JDK's reader of the format, which by itself would let the last of two equal keys win. */
    private final class Lines extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            add((String) key, (String) value);
            return value;
        }
    }
}
