package dev.ashlar.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is said where pg_dump is missing or does not fit; where it fits, {@code CheckWithPgDumpTest} uses it. */
class PgDumpTest {

    @Test
    void aMissingProgramIsNamed() {
        refused(
                () -> PgDump.at("/nowhere/pg_dump"),
                "/nowhere/pg_dump cannot be started: install PostgreSQL's client programs, or name it with"
                        + " --pg-dump=PATH");
    }

    @Test
    void anotherProgramIsRefused() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(refused(() -> PgDump.at(java), java + " is not pg_dump: asked for its version, it says '"))
                .endsWith("': name pg_dump with --pg-dump=PATH")
                .doesNotContain("\n");
    }

    @Test
    void anOlderProgramThanTheServerIsRefused() {
        try (ScratchServer server = ScratchServer.embedded()) {
            int major = server.majorVersion();
            refused(
                    () -> new PgDump("pg_dump", "13.2").requireFor(server),
                    "pg_dump 13.2 cannot read PostgreSQL %s: name a pg_dump %d or newer with --pg-dump=PATH, or a"
                                    .formatted(server.serverVersion(), major)
                            + " server of version 13 with --scratch-url");
            assertThatNoException().isThrownBy(() -> new PgDump("pg_dump", major + "beta1").requireFor(server));
        }
    }

    private static String refused(Runnable action, String message) {
        var thrown = new String[1];
        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(action::run)
                .withMessageStartingWith(message)
                .satisfies(e -> thrown[0] = e.getMessage())
                .extracting(OperationException::outcome)
                .isEqualTo(Outcome.USAGE);
        return thrown[0];
    }
}
