package dev.ashlar.codegen.operation;

import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.verify.Scratch;
import java.sql.Connection;
import java.sql.SQLException;

/** The scratch server as the proof takes it. */
public final class ScratchDatabases implements Scratch {

    private final ScratchServer server;

    /** The databases of a server, which the caller closes. */
    public ScratchDatabases(ScratchServer server) {
        this.server = server;
    }

    private record Held(ScratchDatabase scratch) implements Scratch.Database {

        @Override
        public Connection connect() throws SQLException {
            return scratch.connect();
        }

        @Override
        public void close() {
            scratch.close();
        }
    }

    @Override
    public Scratch.Database empty() {
        return new Held(server.newDatabase());
    }

    @Override
    public String version() {
        return server.serverVersion();
    }

    @Override
    public int major() {
        return server.majorVersion();
    }
}
