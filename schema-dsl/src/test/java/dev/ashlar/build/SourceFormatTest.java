package dev.ashlar.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java source is laid out by palantir-java-format. {@code -Dformat=write} lays out those that are not, instead of
 * failing. A test and no build plugin, because the formatter reads with the compiler of the JVM that it runs in, and
 * Maven itself may run on an older one than the sources are written for.
 */
class SourceFormatTest {

    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> unformatted = new ArrayList<>();
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(50);
        for (Path source : sources) {
            String text = Files.readString(source);
            String formatted = formatter.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR));
            if (!formatted.equals(text)) {
                if (WRITE) {
                    Files.writeString(source, formatted);
                } else {
                    unformatted.add(source);
                }
            }
        }
        assertThat(unformatted)
                .as("to lay them out: mvn test -pl schema-dsl -Dtest=SourceFormatTest -Dformat=write")
                .isEmpty();
    }

    /** All sources of all modules but those that a generator wrote. */
    private static List<Path> sources() throws IOException {
        Path root = Path.of("..").toRealPath();
        List<Path> found = new ArrayList<>();
        for (String module : List.of("schema-dsl", "codegen", "examples/billing", "benchmarks")) {
            for (String folder : List.of("src/main/java", "src/test/java")) {
                Path start = root.resolve(module).resolve(folder);
                if (Files.isDirectory(start)) {
                    try (Stream<Path> files = Files.walk(start)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
