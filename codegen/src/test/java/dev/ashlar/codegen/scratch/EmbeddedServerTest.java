package dev.ashlar.codegen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server's life: first start, kept data, several processes, and the ways to end. */
class EmbeddedServerTest {
    @TempDir
    static Path cache;

    @Test
    void dataDirectoryIsKeptAndWhatIsLeftInItRemoved() throws Exception {
        try (ScratchServer first = ScratchServer.embedded(cache)) {
            try (ScratchDatabase database = first.newDatabase();
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE left_over");
            }
        }
        Object before = Files.getLastModifiedTime(slots().getFirst().resolve("password"));
        try (ScratchServer second = ScratchServer.embedded(cache)) {
            assertThat(Files.getLastModifiedTime(slots().getFirst().resolve("password")))
                    .isEqualTo(before);
            assertNothingIsLeft(second);
        }
    }

    @Test
    void twoServersOfOneProcessTakeDifferentSlots() {
        try (ScratchServer first = ScratchServer.embedded(cache);
                ScratchServer second = ScratchServer.embedded(cache);
                ScratchDatabase here = first.newDatabase();
                ScratchDatabase there = second.newDatabase()) {
            assertThat(here.address().url()).isNotEqualTo(there.address().url());
        }
    }

    @Test
    void twoProcessesTakeDifferentSlotsAndAnEndedOneStopsItsServer() throws Exception {
        Process process = ScratchProcess.start(cache);
        DatabaseAddress other = ScratchProcess.address(process);
        try (ScratchServer server = ScratchServer.embedded(cache);
                ScratchDatabase database = server.newDatabase()) {
            assertThat(database.address().url()).isNotEqualTo(other.url());
            other.connect().close();
        }
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(SQLException.class).isThrownBy(other::connect).withMessageContaining("refused");
    }

    @Test
    void serverOfAKilledProcessStopsAndItsSlotIsUsedAgain() throws Exception {
        Process process = ScratchProcess.start(cache);
        DatabaseAddress orphan = ScratchProcess.address(process);
        process.destroyForcibly().waitFor();
        try (ScratchServer server = ScratchServer.embedded(cache)) {
            assertNothingIsLeft(server);
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (answers(orphan) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(answers(orphan)).isFalse();
    }

    @Test
    void spoiltDataIsMadeAnew() throws Exception {
        ScratchServer.embedded(cache).close();
        for (Path slot : slots()) {
            Files.delete(slot.resolve("data/global/pg_control"));
        }
        try (ScratchServer server = ScratchServer.embedded(cache)) {
            assertNothingIsLeft(server);
        }
    }

    @Test
    void rootWithoutNamespacesRunsItAsNobody() throws Exception {
        assumeTrue(RunAs.current() != RunAs.SELF, "only root may become nobody");
        // Nobody must be able to pass through it, which a test's own folder forbids.
        Path open = Files.createTempDirectory("ashlar-nobody");
        try {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
            EmbeddedServer.start(RunAs.NOBODY, open).close();
            try (ScratchServer kept = EmbeddedServer.start(RunAs.NOBODY, open)) {
                assertNothingIsLeft(kept);
            }
        } finally {
            Folders.delete(open);
        }
    }

    @Test
    void dataAndPasswordAreClosedToOthers() throws Exception {
        ScratchServer.embedded(cache).close();
        Path slot = slots().getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(slot)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(slot.resolve("password"))))
                .isEqualTo("rw-------");
    }

    private static void assertNothingIsLeft(ScratchServer server) throws SQLException {
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    SELECT (SELECT count(*) FROM pg_database WHERE datname LIKE 'ashlar%'),
                           (SELECT count(*) FROM pg_roles WHERE rolname LIKE 'left%')\
                    """)) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isZero();
        }
    }

    private static boolean answers(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<Path> slots() throws IOException {
        try (Stream<Path> paths = Files.walk(cache, 3)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("slot-"))
                    .filter(path -> Files.exists(path.resolve("data")))
                    .sorted()
                    .toList();
        }
    }
}
