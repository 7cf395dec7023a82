package dev.ashlar.codegen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path root;

    private Path file;

    @BeforeEach
    void name() {
        file = root.resolve("ashlar.properties");
    }

    @Test
    void everythingWritten() throws IOException {
        Project project = read("""
            # comment
            database.class = com.example.Grün
            database.method = schema
            sources = src/a, src/b
            migrations = db
            accessors.package = com.example.db
            accessors.directory = src/accessors
            target.version = 15
            scratch.url = jdbc:postgresql://localhost/postgres
            scratch.user = builder
            """);
        assertThat(project)
                .isEqualTo(new Project(
                        root,
                        "com.example.Grün",
                        "schema",
                        java.util.List.of(root.resolve("src/a"), root.resolve("src/b")),
                        root.resolve("db"),
                        "com.example.db",
                        root.resolve("src/accessors"),
                        15,
                        "jdbc:postgresql://localhost/postgres",
                        "builder"));
    }

    @Test
    void defaults() throws IOException {
        Project project = read("database.class=App");
        assertThat(project.databaseMethod()).isEqualTo("database");
        assertThat(project.sources()).containsExactly(root.resolve("src/main/java"));
        assertThat(project.migrations()).isEqualTo(root.resolve("migrations"));
        assertThat(project.targetVersion()).isEqualTo(18);
        assertThat(project.scratchUrl()).isNull();
        assertThat(project.requiredDatabaseClass()).isEqualTo("App");
    }

    @Test
    void flagsGoFirst() throws IOException {
        Files.writeString(file, "target.version=15\nmigrations=db");
        Path elsewhere = root.resolveSibling("elsewhere");
        Project project = Project.read(
                root, Map.of(ProjectKey.TARGET_VERSION, "16", ProjectKey.MIGRATIONS, elsewhere.toString()));
        assertThat(project.targetVersion()).isEqualTo(16);
        assertThat(project.migrations()).isEqualTo(elsewhere);
    }

    @Test
    void nearestFolderUpwardsIsTheProject() throws IOException {
        Files.writeString(file, "");
        Path deep = Files.createDirectories(root.resolve("a/b"));
        assertThat(Project.nearest(deep)).isEqualTo(root);
    }

    @Test
    void missingFileSaysWhatToWrite() {
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> Project.read(root))
                .withMessage(
                        "there is no %s: create it with a line such as database.class=com.example.App, or name the"
                                + " project's folder with --project",
                        file);
    }

    @Test
    void misspeltKeyIsAnsweredWithTheNearest() {
        assertProblems("databse.class=App", "unknown key 'databse.class': did you mean 'database.class'?");
    }

    @Test
    void unknownKeyIsAnsweredWithAllKeys() {
        assertProblems(
                "zzz=1",
                "unknown key 'zzz': the keys are database.class, database.method, sources, migrations,"
                        + " accessors.package, accessors.directory, target.version, scratch.url, scratch.user");
    }

    @Test
    void keyWrittenTwiceIsAProblem() {
        assertProblems("migrations=a\nmigrations=b", "key 'migrations' is written twice: keep one");
    }

    @Test
    void keyWithoutValueIsAProblem() {
        assertProblems("migrations=", "key 'migrations' has no value: write one or remove the line");
    }

    @Test
    void namesMustBeJavas() {
        assertProblems(
                "database.class=com.example.My-App",
                "key 'database.class' needs a Java name, not" + " 'com.example.My-App'");
    }

    @Test
    void versionsMustBeKnown() {
        for (String version : new String[] {"13", "19", "18.6", "latest"}) {
            assertProblems(
                    "target.version=" + version,
                    "target.version is a PostgreSQL major version from 14 to 18, not '%s'".formatted(version));
        }
    }

    @Test
    void accessorsNeedBothKeys() {
        assertProblems(
                "accessors.package=a.b",
                "accessors.package and accessors.directory belong together: write both" + " or none");
    }

    @Test
    void pathsMustBePaths() {
        assertProblems("migrations=a\\u0000b", "key 'migrations' needs a path, not 'a\0b'");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertProblems(
                "target.version=9\ndatabase.class=1\nmigration=x",
                "unknown key 'migration': did you mean 'migrations'?",
                "key 'database.class' needs a Java name, not '1'",
                "target.version is a PostgreSQL major version from 14 to 18, not '9'");
    }

    @Test
    void fileThatIsNotUtf8CannotBeRead() throws IOException {
        Files.write(file, "sources=gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> Project.read(root))
                .withMessage(file + " cannot be read: it is not UTF-8: save it as UTF-8");
    }

    @Test
    void whatACommandNeedsIsAskedFor() throws IOException {
        Project project = read("");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(project::requiredDatabaseClass)
                .withMessage("%s does not say database.class: add a line such as database.class=com.example.App", file);
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(project::requiredAccessorsPackage)
                .withMessageEndingWith("add a line such as accessors.package=com.example.db");
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(project::requiredAccessorsDirectory)
                .withMessageEndingWith("add a line such as accessors.directory=src/main/accessors");
    }

    private Project read(String text) throws IOException {
        Files.writeString(file, text);
        return Project.read(root);
    }

    private void assertProblems(String text, String... problems) {
        assertThatExceptionOfType(ProjectException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).split("\n"))
                        .containsExactly(java.util.Arrays.stream(problems)
                                .map(problem -> file + ": " + problem)
                                .toArray(String[]::new)));
    }
}
