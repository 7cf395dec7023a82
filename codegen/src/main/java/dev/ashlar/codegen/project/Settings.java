package dev.ashlar.codegen.project;

import dev.ashlar.kind.Feature;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a project of the file's values and the flags, noting every problem before the first is thrown. */
final class Settings {
    private static final int NEWEST = 18;
    private static final Predicate<String> JAVA_NAME = Pattern.compile(
                    "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*")
            .asMatchPredicate();

    private final Path root;
    private final Map<ProjectKey, String> file;
    private final Map<ProjectKey, String> flags;
    private final List<String> problems;

    Settings(Path root, Map<ProjectKey, String> file, Map<ProjectKey, String> flags, List<String> problems) {
        this.root = root;
        this.file = file;
        this.flags = flags;
        this.problems = new ArrayList<>(problems);
    }

    Project project() {
        String directory = text(ProjectKey.ACCESSORS_DIRECTORY);
        Project project = new Project(
                root,
                name(ProjectKey.DATABASE_CLASS),
                Objects.requireNonNullElse(name(ProjectKey.DATABASE_METHOD), ""),
                paths(ProjectKey.SOURCES),
                path(ProjectKey.MIGRATIONS, Objects.requireNonNullElse(text(ProjectKey.MIGRATIONS), "")),
                name(ProjectKey.ACCESSORS_PACKAGE),
                directory == null ? null : path(ProjectKey.ACCESSORS_DIRECTORY, directory),
                targetVersion(),
                text(ProjectKey.SCRATCH_URL),
                text(ProjectKey.SCRATCH_USER));
        if ((project.accessorsPackage() == null) != (project.accessorsDirectory() == null)) {
            problems.add("accessors.package and accessors.directory belong together: write both or none");
        }
        if (!problems.isEmpty()) {
            Path where = root.resolve(Project.FILE);
            throw new ProjectException(
                    problems.stream().map(problem -> where + ": " + problem).toList());
        }
        return project;
    }

    private @Nullable String text(ProjectKey key) {
        String value = flags.containsKey(key) ? flags.get(key) : file.get(key);
        if (value != null && value.isBlank()) {
            problems.add("key '%s' has no value: write one or remove the line".formatted(key.text()));
            return key.fallback();
        }
        return value == null ? key.fallback() : value;
    }

    private @Nullable String name(ProjectKey key) {
        String value = text(key);
        if (value != null && !JAVA_NAME.test(value)) {
            problems.add("key '%s' needs a Java name, not '%s'".formatted(key.text(), value));
        }
        return value;
    }

    private int targetVersion() {
        String value = Objects.requireNonNullElse(text(ProjectKey.TARGET_VERSION), "");
        for (int version = Feature.OLDEST; version <= NEWEST; version++) {
            if (value.equals(Integer.toString(version))) {
                return version;
            }
        }
        problems.add("target.version is a PostgreSQL major version from %d to %d, not '%s'"
                .formatted(Feature.OLDEST, NEWEST, value));
        return NEWEST;
    }

    private List<Path> paths(ProjectKey key) {
        return Stream.of(Objects.requireNonNullElse(text(key), "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> path(key, part))
                .toList();
    }

    private Path path(ProjectKey key, String text) {
        try {
            return root.resolve(text).normalize();
        } catch (InvalidPathException e) {
            problems.add("key '%s' needs a path, not '%s'".formatted(key.text(), text));
            return root;
        }
    }
}
