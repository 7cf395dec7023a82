package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an earlier run, killed perhaps, left in a kept data directory. */
final class Leftovers {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int FIRST_USER_OBJECT = 16384;

    // Databases first: roles can be dropped only when they own nothing. Roles belong to the whole cluster, and one
    // that an earlier run made would make CREATE ROLE fail in this one.
    private static final List<String> DROPS = List.of(
            "SELECT pg_catalog.format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_catalog.pg_database"
                    + " WHERE NOT datistemplate AND datname OPERATOR(pg_catalog.<>) 'postgres'",
            "SELECT pg_catalog.format('DROP ROLE %I', rolname) FROM pg_catalog.pg_roles"
                    + " WHERE oid OPERATOR(pg_catalog.>=) " + FIRST_USER_OBJECT);

    private Leftovers() {}

    /** Waits for the server of a killed process, which its watcher is stopping. */
    static void awaitStop(Path data) throws IOException {
        Path lockFile = data.resolve("postmaster.pid");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (Files.exists(lockFile) && running(lockFile) && System.nanoTime() < deadline) {
            Pause.millis(5);
        }
    }

    static void remove(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String query : DROPS) {
                List<String> commands = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        commands.add(rows.getString(1));
                    }
                }
                for (String command : commands) {
                    statement.execute(command);
                }
            }
        }
    }

    private static boolean running(Path lockFile) {
        try {
            long pid = Long.parseLong(Files.readAllLines(lockFile).getFirst().strip());
            // After a restart of the machine the number may be another program's.
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                    .isPresent();
        } catch (IOException | RuntimeException goneOrHalfWritten) {
            return false;
        }
    }
}
