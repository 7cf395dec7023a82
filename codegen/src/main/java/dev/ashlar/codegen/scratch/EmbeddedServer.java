package dev.ashlar.codegen.scratch;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A server that Ashlar unpacks, starts and stops. */
final class EmbeddedServer implements ScratchServer {
    // Part of the path of kept data: raise it when clusters of an older Ashlar must not be used any more.
    private static final String LAYOUT = "clusters-1";

    private final Slot slot;
    private final ServerProcess process;
    private final Databases databases;
    private final ServerVersion version;
    private final Thread hook = new Thread(this::stop, "ashlar-scratch-stop");

    private EmbeddedServer(Slot slot, ServerProcess process, Databases databases, ServerVersion version) {
        this.slot = slot;
        this.process = process;
        this.databases = databases;
        this.version = version;
    }

    static EmbeddedServer start(RunAs runAs) {
        Path cache = CacheFolder.of(runAs);
        // Who chose the folder meant the data too.
        boolean chosen = CacheFolder.chosen().isPresent();
        return start(runAs, cache, chosen ? cache : MemoryFolder.of(runAs).orElse(cache));
    }

    static EmbeddedServer start(RunAs runAs, Path cache) {
        return start(runAs, cache, cache);
    }

    private static EmbeddedServer start(RunAs runAs, Path cache, Path clusters) {
        Programs programs = Programs.unpacked(cache);
        Slot slot = Slot.take(clusters.resolve(LAYOUT).resolve(programs.key()), runAs);
        try {
            EmbeddedServer server = start(runAs, programs, slot);
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (IOException | SQLException e) {
            slot.close();
            throw new ScratchException("the scratch server cannot be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            slot.close();
            throw e;
        }
    }

    private static EmbeddedServer start(RunAs runAs, Programs programs, Slot slot) throws IOException, SQLException {
        DataDirectory directory = DataDirectory.in(slot, programs, runAs);
        if (!directory.kept()) {
            return start(runAs, programs, slot, directory);
        }
        Leftovers.awaitStop(directory.data());
        try {
            return start(runAs, programs, slot, directory);
        } catch (IOException | SQLException e) {
            // Without fsync a crash of the machine can spoil kept data; or the port was taken meanwhile.
            return start(runAs, programs, slot, DataDirectory.fresh(slot, programs, runAs));
        }
    }

    private static EmbeddedServer start(RunAs runAs, Programs programs, Slot slot, DataDirectory directory)
            throws IOException, SQLException {
        ServerProcess process = ServerProcess.start(programs, runAs, directory.data());
        try {
            String url = "jdbc:postgresql://%s:%d/postgres".formatted(ServerProcess.HOST, process.port());
            Databases databases = Databases.connect(
                    new DatabaseAddress(url, DataDirectory.SUPERUSER, directory.password()), Databases.PREFIX);
            if (directory.kept()) {
                Leftovers.remove(databases.admin());
            }
            return new EmbeddedServer(slot, process, databases, ServerVersion.of(databases.admin()));
        } catch (SQLException | RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    @Override
    public ScratchDatabase newDatabase() {
        return databases.create();
    }

    @Override
    public ScratchDatabase copyOf(ScratchDatabase template) {
        return databases.copyOf(template);
    }

    @Override
    public String serverVersion() {
        return version.text();
    }

    @Override
    public int majorVersion() {
        return version.major();
    }

    @Override
    public void close() {
        Hooks.remove(hook);
        stop();
    }

    private synchronized void stop() {
        databases.close();
        process.stop();
        slot.close();
    }
}
