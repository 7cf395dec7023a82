package dev.ashlar.codegen.scratch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@code postgres}. */
final class ServerProcess {
    static final String HOST = "127.0.0.1";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int STATUS_LINE = 7;

    // The watcher outlives neither us nor the server: when our end of the pipe closes, also because the JVM was killed,
    // it asks the server for a fast shutdown. It is started twice removed, so that the server has no child it does not
    // know of.
    private static final String WATCHED = """
        ( exec 3<&0; { read -r how <&3; kill -"${how:-INT}" $$; exit 0; } >/dev/null 2>&1 & )
        exec "$@" </dev/null
        """;

    // Nothing here is worth keeping after a crash; several transactions of a proof hold locks on every object.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + HOST,
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "jit=off",
            "max_locks_per_transaction=1024",
            "max_connections=50",
            "shared_buffers=64MB",
            "min_wal_size=32MB",
            "max_wal_size=1GB",
            "checkpoint_timeout=1d",
            "max_parallel_workers=0",
            "TimeZone=UTC",
            "log_timezone=UTC");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server and returns when it takes connections. */
    static ServerProcess start(Programs programs, RunAs runAs, Path data) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(runAs.prefix());
        command.addAll(List.of("/bin/sh", "-c", WATCHED, "ashlar-scratch"));
        command.addAll(List.of(programs.program("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Path log = data.resolveSibling("server.log");
        ServerProcess server = new ServerProcess(Command.builder(command, log).start(), port);
        try {
            server.awaitReady(data.resolve("postmaster.pid"), log);
            return server;
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** Stops the server, ending all sessions; returns when it is gone. */
    void stop() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("INT\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The server is gone already, and the pipe with it.
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The server writes its state into its lock file: looking there is quicker than trying to connect. */
    private void awaitReady(Path lockFile, Path log) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the scratch server did not start: " + Command.tail(log));
            }
            if (ready(lockFile)) {
                return;
            }
            Pause.millis(2);
        }
        throw new IOException(
                "the scratch server was not ready after %s: %s".formatted(START_LIMIT, Command.tail(log)));
    }

    private boolean ready(Path lockFile) {
        try {
            List<String> lines = Files.readAllLines(lockFile);
            return lines.size() > STATUS_LINE
                    && lines.getFirst().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready");
        } catch (IOException notYetWritten) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
