package dev.ashlar.codegen.jooq;

import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.project.ProjectKey;
import dev.ashlar.codegen.project.SchemaLoading;
import dev.ashlar.codegen.project.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;

/** Finds the model that jOOQ's properties name, and the server's texts beside it. */
final class ModelSource {

    private static final String PROJECT = "project";
    private static final JooqLogger LOG = JooqLogger.getLogger(ModelDatabase.class);

    private ModelSource() {}

    /**
     * Reads the properties.
     *
     * @param basedir the folder that relative paths are relative to, as jOOQ has it
     */
    static ModelInput of(@Nullable Properties properties, @Nullable String basedir) {
        Path base = Path.of(Objects.requireNonNullElse(basedir, ""))
                .toAbsolutePath()
                .normalize();
        Map<String, String> values = new TreeMap<>();
        if (properties != null) {
            properties
                    .stringPropertyNames()
                    .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        Project project = project(base, values);
        Versions versions = Versions.open(project.migrations());
        return new ModelInput(SchemaLoading.model(project), versions.texts(), LOG::warn);
    }

    private static Project project(Path base, Map<String, String> values) {
        Map<ProjectKey, String> flags = new TreeMap<>();
        for (ProjectKey key : ProjectKey.values()) {
            String value = values.remove(key.text());
            if (value != null) {
                flags.put(key, value);
            }
        }
        String folder = values.remove(PROJECT);
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("ModelDatabase does not know the property %s: known are %s, %s"
                    .formatted(String.join(", ", values.keySet()), PROJECT, keys()));
        }
        if (folder != null) {
            return Project.read(base.resolve(folder), flags);
        }
        if (!flags.containsKey(ProjectKey.DATABASE_CLASS)) {
            throw new IllegalArgumentException(
                    "ModelDatabase needs one of the properties %s (the folder of %s) and %s (the class of the schema)"
                            .formatted(PROJECT, Project.FILE, ProjectKey.DATABASE_CLASS.text()));
        }
        return withoutFile(base, flags);
    }

    private static Project withoutFile(Path base, Map<ProjectKey, String> flags) {
        List<Path> sources = Stream.of(value(flags, ProjectKey.SOURCES).split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> base.resolve(folder).normalize())
                .filter(Files::isDirectory)
                .toList();
        return new Project(
                base,
                value(flags, ProjectKey.DATABASE_CLASS),
                value(flags, ProjectKey.DATABASE_METHOD),
                sources,
                base.resolve(value(flags, ProjectKey.MIGRATIONS)).normalize(),
                null,
                null,
                Integer.parseInt(value(flags, ProjectKey.TARGET_VERSION)),
                null,
                null);
    }

    private static String value(Map<ProjectKey, String> flags, ProjectKey key) {
        String value = flags.get(key);
        return value == null ? Objects.requireNonNullElse(key.fallback(), "") : value;
    }

    private static String keys() {
        return Stream.of(ProjectKey.values())
                .map(ProjectKey::text)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
