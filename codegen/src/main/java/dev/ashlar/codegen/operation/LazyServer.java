package dev.ashlar.codegen.operation;

import dev.ashlar.codegen.scratch.ScratchServer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scratch server that is started when it is first needed. For one thread. */
public final class LazyServer implements Supplier<ScratchServer>, AutoCloseable {

    private final Supplier<ScratchServer> start;
    private @Nullable ScratchServer server;

    /** A server that is not started yet. */
    public LazyServer(Supplier<ScratchServer> start) {
        this.start = start;
    }

    @Override
    public ScratchServer get() {
        ScratchServer running = server == null ? start.get() : server;
        server = running;
        return running;
    }

    /** Stops it, where it was started. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
