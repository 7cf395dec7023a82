package com.example.billing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.billing.schema.Billing;
import dev.ashlar.codegen.jooq.Accessors;
import dev.ashlar.codegen.jooq.AccessorsGenerator;
import dev.ashlar.codegen.operation.Generation;
import dev.ashlar.codegen.operation.Progress;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six versions, generated from nothing, are the very files that are committed; {@code -Dreplay=write} writes them instead. */
class ReplayTest {

    private static final Path COMMITTED = Path.of("../../migrations-out/billing");
    private static final Path ACCESSORS = Path.of("src/main/accessors");
    private static final boolean WRITE = "write".equals(System.getProperty("replay"));

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSixVersionsGiveTheCommittedMigrations(@TempDir Path folder) throws IOException {
        assumeTrue(server.majorVersion() == 18, "the committed files say on which server they were proved");
        Path migrations = folder.resolve("migrations");
        for (int version = 1; version <= History.NEWEST; version++) {
            var generation = new Generation(Versions.open(migrations), 15, () -> server, Progress.silent());
            assertThat(generation.run(History.model(version), History.name(version), Set.of()))
                    .as("version %d", version)
                    .isPresent();
        }
        compareOrWrite(migrations, COMMITTED);
    }

    @Test
    void theReadmeShowsAScriptAsItWasWritten() throws IOException {
        String script = Files.readString(COMMITTED.resolve("V0004__add_credits.sql"));
        String shown = script.substring(0, script.indexOf("\n-- To see that it is done:"));
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```sql\n" + shown + "```\n");
    }

    @Test
    void generatingAgainGivesNothing() {
        var generation = new Generation(Versions.open(COMMITTED), 15, () -> server, Progress.silent());
        assertThat(generation.run(Billing.database().model(), null, Set.of())).isEmpty();
    }

    @Test
    void theAccessorsAreTheCommittedOnes(@TempDir Path folder) throws IOException {
        Accessors accessors = AccessorsGenerator.generate(
                Billing.database().model(), Versions.open(COMMITTED).texts(), "com.example.billing.accessors", folder);
        assertThat(accessors.warnings()).isEmpty();
        compareOrWrite(folder, ACCESSORS);
    }

    private static void compareOrWrite(Path made, Path committed) throws IOException {
        if (!WRITE) {
            assertThat(contents(made)).isEqualTo(contents(committed));
            return;
        }
        for (Map.Entry<String, String> file : contents(made).entrySet()) {
            Path target = committed.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
