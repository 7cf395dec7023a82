package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.codegen.compile.CompilationFailedException;
import dev.ashlar.dsl.Database;
import dev.ashlar.dsl.PgEnum;
import dev.ashlar.dsl.Schema;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.NewFile;
import dev.ashlar.history.Snapshot;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.CheckDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ServerText;
import dev.ashlar.model.ServerTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project names the database in jOOQ's own configuration. */
class GenerationToolTest {
    private static final String DSL = """
        package com.example.schema;

        import static dev.ashlar.dsl.Types.integer;

        import dev.ashlar.dsl.Check;
        import dev.ashlar.dsl.Column;
        import dev.ashlar.dsl.Database;
        import dev.ashlar.dsl.Schema;
        import dev.ashlar.dsl.Table;

        public final class App {
            static final Schema APP = Schema.schema("app");

            static final class Only extends Table {
                final Column<Integer> id = column("id", integer());
                final Check positive = check("positive", id.gt(0));

                Only() {
                    super(APP, "%s");
                }
            }

            public static Database database() {
                return Database.of(APP, new Only());
            }
        }
        """;

    @TempDir
    private Path folder;

    /** A class of the class path, as where a project compiles its schema before. */
    public static final class Compiled {
        private Compiled() {}

        /** The schema. */
        public static Database database() {
            return Database.of(Schema.schema("app"), PgEnum.enumType(Schema.schema("app"), "colour", "red", "green"));
        }
    }

    @Test
    void projectFolderIsEnough() throws Exception {
        writeSource("src/main/java", "from_project");
        Files.writeString(folder.resolve("ashlar.properties"), "database.class = com.example.schema.App\n");
        assertThat(run(Map.of("project", "."))).contains("tables/FromProject.java");
    }

    @Test
    void theReadmesConfigurationOfJooqsPluginIsEnough() throws Exception {
        writeSource("src/main/java", "from_readme");
        Files.writeString(folder.resolve("ashlar.properties"), "database.class = com.example.schema.App\n");
        String readme = Files.readString(Path.of("../README.md"));
        String plugin = readme.substring(readme.indexOf("<artifactId>jooq-codegen-maven</artifactId>"));
        assertThat(plugin).contains("<version>" + Constants.FULL_VERSION + "</version>");
        String configuration = plugin.substring(plugin.indexOf("  <configuration>"), plugin.indexOf("</plugin>"));
        // The plugin sets the folder by itself; jOOQ would say much.
        GenerationTool.generate(configuration.replace(
                "<configuration>", "<configuration><logging>WARN</logging><basedir>" + folder + "</basedir>"));
        assertThat(folder.resolve("target/generated-sources/jooq/com/example/db/tables/FromReadme.java"))
                .exists();
    }

    @Test
    void classAndSourcesAreEnough() throws Exception {
        writeSource("schema", "from_sources");
        assertThat(run(Map.of("database.class", "com.example.schema.App", "sources", "schema")))
                .contains("tables/FromSources.java");
    }

    @Test
    void classOfTheClassPathIsEnough() throws Exception {
        assertThat(run(Map.of("database.class", Compiled.class.getName()))).contains("enums/Colour.java");
    }

    @Test
    void propertiesGoBeforeTheProjectsFile() throws Exception {
        writeSource("other", "from_other");
        Files.writeString(folder.resolve("ashlar.properties"), "database.class = com.example.schema.App\n");
        assertThat(run(Map.of("project", ".", "sources", "other"))).contains("tables/FromOther.java");
    }

    @Test
    void newestSnapshotGivesTheServersTexts() throws Exception {
        writeSource("schema", "checked");
        Map<String, String> properties =
                Map.of("database.class", "com.example.schema.App", "sources", "schema", "migrations", "steps");
        var asProperties = new Properties();
        asProperties.putAll(properties);
        Model model = ModelSource.of(asProperties, folder.toString()).model();
        ObjectId check = model.all(CheckDef.class).get(0).id();
        var texts = new ServerTexts(
                18, Map.of(check, ServerText.of(model, check, "CHECK ((id > 0)) IN THE SERVER'S WORDS")), Map.of());
        MigrationsDirectory.write(
                folder.resolve("steps"),
                List.of(
                        new NewFile("V0001__base.sql", "SELECT 1;\n"),
                        new NewFile("U0001__base.sql", "SELECT 1;\n"),
                        SnapshotFile.of(new Snapshot(1, "base", null, model, texts))
                                .file()));
        run(properties);
        assertThat(folder.resolve("out/com/example/db/tables/Checked.java"))
                .content()
                .contains("((id > 0)) IN THE SERVER'S WORDS");
    }

    @Test
    void sourcesThatDoNotCompileAreShownAsTheCompilerShowsThem() throws Exception {
        writeSource("schema", "a\" + nothing + \"b");
        assertThatThrownBy(() -> run(Map.of("database.class", "com.example.schema.App", "sources", "schema")))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("App.java:19: error: cannot find symbol");
    }

    @Test
    void missingPropertiesAreNamed() {
        assertThatThrownBy(() -> run(Map.of()))
                .hasMessage("ModelDatabase needs one of the properties project (the folder of ashlar.properties) and"
                        + " database.class (the class of the schema)");
    }

    @Test
    void unknownPropertyIsNamed() {
        assertThatThrownBy(() -> run(Map.of("databse.class", "com.example.schema.App")))
                .hasMessageStartingWith("ModelDatabase does not know the property databse.class: known are project, ");
    }

    @Test
    void methodThatGivesNoModelIsNamed() throws Exception {
        assertThatThrownBy(() -> run(Map.of("database.class", "java.util.Locale", "database.method", "getDefault")))
                .hasMessageStartingWith(
                        "java.util.Locale.getDefault() gives java.util.Locale and not a dev.ashlar.dsl.Database");
    }

    private void writeSource(String sources, String table) throws Exception {
        Path file = folder.resolve(sources).resolve("com/example/schema/App.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, DSL.formatted(table));
    }

    /** The names of the generated files below the package. */
    private Set<String> run(Map<String, String> properties) throws Exception {
        var lines = new StringBuilder();
        properties.forEach((key, value) ->
                lines.append("<property><key>%s</key><value>%s</value></property>".formatted(key, value)));
        String configuration = """
            <configuration>
              <logging>WARN</logging>
              <basedir>%s</basedir>
              <generator>
                <database>
                  <name>dev.ashlar.codegen.jooq.ModelDatabase</name>
                  <properties>%s</properties>
                </database>
                <target>
                  <packageName>com.example.db</packageName>
                  <directory>%s</directory>
                </target>
              </generator>
            </configuration>
            """.formatted(folder, lines, folder.resolve("out"));
        GenerationTool.generate(configuration);
        return Trees.read(folder.resolve("out/com/example/db")).keySet();
    }
}
