package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jooq.codegen.GenerationTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project names the database in jOOQ's own configuration. */
class GenerationToolTest {
    private static final String DSL = """
        package com.example.schema;

        import dev.ashlar.model.Definition;
        import dev.ashlar.model.Model;
        import dev.ashlar.model.ObjectId;
        import dev.ashlar.model.ObjectType;
        import dev.ashlar.model.TableDef;
        import java.util.List;

        public final class App {
            public static Model database() {
                return Model.of(List.of(new TableDef(ObjectId.schema("%s").child(ObjectType.TABLE, "%s"))));
            }
        }
        """;

    @TempDir
    private Path folder;

    /** A class of the class path, as where a project compiles its schema before. */
    public static final class Compiled {
        private Compiled() {}

        /** The schema. */
        public static Model database() {
            return BillingFixture.model();
        }
    }

    @Test
    void projectFolderIsEnough() throws Exception {
        writeSource("src/main/java", "app", "from_project");
        Files.writeString(folder.resolve("ashlar.properties"), "database.class = com.example.schema.App\n");
        assertThat(run(Map.of("project", "."))).contains("tables/FromProject.java");
    }

    @Test
    void classAndSourcesAreEnough() throws Exception {
        writeSource("schema", "app", "from_sources");
        assertThat(run(Map.of("database.class", "com.example.schema.App", "sources", "schema")))
                .contains("tables/FromSources.java");
    }

    @Test
    void classOfTheClassPathIsEnough() throws Exception {
        assertThat(run(Map.of("database.class", Compiled.class.getName())))
                .contains("tables/Users.java", "enums/UserLevel.java");
    }

    @Test
    void propertiesGoBeforeTheProjectsFile() throws Exception {
        writeSource("other", "app", "from_other");
        Files.writeString(folder.resolve("ashlar.properties"), "database.class = com.example.schema.App\n");
        assertThat(run(Map.of("project", ".", "sources", "other"))).contains("tables/FromOther.java");
    }

    @Test
    void missingPropertiesAreNamed() {
        assertThatThrownBy(() -> run(Map.of()))
                .rootCause()
                .hasMessage("ModelDatabase needs one of the properties project (the folder of ashlar.properties) and"
                        + " database.class (the class of the schema)");
    }

    @Test
    void unknownPropertyIsNamed() {
        assertThatThrownBy(() -> run(Map.of("databse.class", "com.example.schema.App")))
                .rootCause()
                .hasMessageStartingWith("ModelDatabase does not know the property databse.class: known are project, ");
    }

    @Test
    void methodThatGivesNoModelIsNamed() throws Exception {
        assertThatThrownBy(() -> run(Map.of("database.class", "java.util.Locale", "database.method", "getDefault")))
                .rootCause()
                .hasMessage("java.util.Locale.getDefault() returns a java.util.Locale, which has no model");
    }

    private void writeSource(String sources, String schema, String table) throws Exception {
        Path file = folder.resolve(sources).resolve("com/example/schema/App.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, DSL.formatted(schema, table));
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
