package dev.ashlar.codegen.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's settings. All paths are absolute.
 *
 * @param root the folder of {@code ashlar.properties}
 * @param databaseClass the class that lists the database's objects, or null where not said
 * @param databaseMethod its static method
 * @param sources source folders, in order; they need not exist
 * @param migrations the folder of migrations; it need not exist
 * @param accessorsPackage the package of the jOOQ classes, or null where none are generated
 * @param accessorsDirectory the source folder of the jOOQ classes, or null where none are generated
 * @param targetVersion the oldest PostgreSQL that the SQL must run on, 14 to 18
 * @param scratchUrl the JDBC URL of the scratch server, or null for the embedded one
 * @param scratchUser the role on that server, or null
 */
public record Project(
        Path root,
        @Nullable String databaseClass,
        String databaseMethod,
        List<Path> sources,
        Path migrations,
        @Nullable String accessorsPackage,
        @Nullable Path accessorsDirectory,
        int targetVersion,
        @Nullable String scratchUrl,
        @Nullable String scratchUser) {
    /** The file's name. */
    public static final String FILE = "ashlar.properties";

    /** Copies the list. */
    public Project {
        sources = List.copyOf(sources);
    }

    /**
     * Reads a project's file.
     *
     * @param root the folder that holds {@code ashlar.properties}
     * @return the settings
     * @throws ProjectException if the file is missing or wrong
     */
    public static Project read(Path root) {
        return read(root, Map.of());
    }

    /**
     * Reads a project's file; flags go before what it says.
     *
     * @param root the folder that holds {@code ashlar.properties}
     * @param flags values that override the file's; relative paths are relative to the root here too
     * @return the settings
     * @throws ProjectException if the file is missing or wrong
     */
    public static Project read(Path root, Map<ProjectKey, String> flags) {
        Path folder = root.toAbsolutePath().normalize();
        ProjectFile file = new ProjectFile(folder.resolve(FILE));
        return new Settings(folder, file.values(), flags, file.problems()).project();
    }

    /**
     * The nearest folder upwards that holds {@code ashlar.properties}.
     *
     * @param start where to begin, commonly the working directory
     * @return that folder; where there is none, the start itself, so that reading it says what is missing
     */
    public static Path nearest(Path start) {
        Path from = start.toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(FILE))) {
                return folder;
            }
        }
        return from;
    }

    /** Whether a folder is that of a project. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * The database's class where a command needs one.
     *
     * @return the class's name
     * @throws ProjectException if the project does not say it
     */
    public String requiredDatabaseClass() {
        return required(databaseClass, ProjectKey.DATABASE_CLASS, "com.example.App");
    }

    /**
     * The accessors' package where a command needs one.
     *
     * @return the package's name
     * @throws ProjectException if the project does not say it
     */
    public String requiredAccessorsPackage() {
        return required(accessorsPackage, ProjectKey.ACCESSORS_PACKAGE, "com.example.db");
    }

    /**
     * The accessors' folder where a command needs one.
     *
     * @return the folder
     * @throws ProjectException if the project does not say it
     */
    public Path requiredAccessorsDirectory() {
        return required(accessorsDirectory, ProjectKey.ACCESSORS_DIRECTORY, "src/main/accessors");
    }

    private <T> T required(@Nullable T value, ProjectKey key, String example) {
        if (value == null) {
            throw new ProjectException("%s does not say %s: add a line such as %s=%s"
                    .formatted(root.resolve(FILE), key.text(), key.text(), example));
        }
        return value;
    }
}
