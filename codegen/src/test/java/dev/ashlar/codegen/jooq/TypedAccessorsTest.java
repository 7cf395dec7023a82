package dev.ashlar.codegen.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.model.ServerTexts;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author's domains, composite types, ranges and arrays are in the generated classes, which compile. */
class TypedAccessorsTest {
    @TempDir
    private Path folder;

    @Test
    void columnsAreOfTheTypesThatStandForThem() throws Exception {
        Accessors accessors = AccessorsGenerator.generate(
                KindsSchema.database().model(), ServerTexts.NONE, "com.example.db", folder.resolve("src"));
        compile(accessors.files());
        try (var classes =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()})) {
            Class<?> people = classes.loadClass("com.example.db.tables.People");
            String record = "com.example.db.udt.records.AddressRecord";
            assertThat(valueOf(people, "AGE")).isEqualTo("java.lang.Integer");
            assertThat(valueOf(people, "CODE")).isEqualTo("java.lang.String");
            assertThat(valueOf(people, "PRICE")).isEqualTo("java.math.BigDecimal");
            assertThat(valueOf(people, "HOME")).isEqualTo(record);
            assertThat(valueOf(people, "HOMES")).isEqualTo(record + "[]");
            assertThat(valueOf(people, "AGES")).isEqualTo("java.lang.Integer[]");
            assertThat(valueOf(people, "MOODS")).isEqualTo("com.example.db.enums.Mood[]");
            // jOOQ has no Java type for ranges.
            assertThat(valueOf(people, "SPAN")).isEqualTo("java.lang.Object");
            Class<?> measures = classes.loadClass("com.example.db.tables.Measures_2024");
            assertThat(valueOf(measures, "DAY")).isEqualTo("java.time.LocalDate");
            Class<?> pupils = classes.loadClass("com.example.db.tables.Pupils");
            assertThat(valueOf(pupils, "HOME")).isEqualTo(record);
            assertThat(classes.loadClass("com.example.db.Routines").getMethods())
                    .extracting(method -> method.getName())
                    .contains("add1", "add2", "likeIt", "note", "total", "moods", "span1");
        }
    }

    /** The type of a column's values. */
    private static String valueOf(Class<?> table, String column) throws NoSuchFieldException {
        Field field = table.getField(column);
        String type = field.getGenericType().getTypeName();
        return type.substring(type.indexOf(',') + 1, type.length() - 1).strip();
    }

    private void compile(List<Path> files) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        Path classes = folder.resolve("classes");
        try (var manager = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(problems.getDiagnostics()).isEmpty();
            assertThat(compiled).isTrue();
        }
    }
}
