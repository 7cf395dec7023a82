package com.example.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.billing.history.History;
import com.example.billing.stories.MigratedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed accessors are, byte for byte, what jOOQ generates from the live database. */
class AccessorsTest {
    private static final Path COMMITTED = Path.of("src/main/accessors");

    @TempDir
    Path generated;

    @Test
    void accessorsAreThoseOfTheLiveDatabase() throws Exception {
        try (MigratedDatabase database = MigratedDatabase.at(History.NEWEST)) {
            var tool = new GenerationTool();
            tool.setConnection(database.connection());
            tool.run(new Configuration()
                    .withLogging(Logging.ERROR)
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName(PostgresDatabase.class.getName())
                                    .withInputSchema("public"))
                            .withGenerate(new Generate().withGeneratedAnnotation(false))
                            .withTarget(new Target()
                                    .withPackageName("com.example.billing.accessors")
                                    .withDirectory(generated.toString()))));
        }
        assertThat(files(COMMITTED)).isEqualTo(files(generated));
    }

    private static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString(), text(file)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
