package dev.ashlar.codegen.scratch;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.nio.file.Path;

/**
 * A PostgreSQL server on which databases can be made and thrown away. Safe for use by several threads. Closing drops
 * every database that is still open; a shutdown hook does the same where the program ends without closing.
 */
public sealed interface ScratchServer extends AutoCloseable permits EmbeddedServer, NamedServer {
    /**
     * Starts the embedded server. Its programs are kept under the user's cache folder, its data in memory where the
     * machine has room there ({@code /dev/shm}), else beside the programs.
     *
     * @return the running server
     * @throws ScratchException if it cannot be unpacked or started
     */
    static ScratchServer embedded() {
        return EmbeddedServer.start(RunAs.current());
    }

    /**
     * Starts the embedded server with its programs and data kept under a folder of the caller's choice.
     *
     * @param cache the folder, created where absent
     * @return the running server
     * @throws ScratchException if it cannot be unpacked or started
     */
    static ScratchServer embedded(Path cache) {
        return EmbeddedServer.start(RunAs.current(), cache);
    }

    /**
     * Uses a server that the user names: databases are made and dropped beside the one in the address.
     *
     * @param address any database of the server, with a role that may create databases
     * @return the server
     * @throws ScratchException if it cannot be reached, is older than PostgreSQL 14, or the role may not create databases
     */
    static ScratchServer at(DatabaseAddress address) {
        return NamedServer.connect(address);
    }

    /**
     * Makes an empty database from {@code template0}, in UTF-8.
     *
     * @return the database; the caller closes it, which drops it
     * @throws ScratchException if the server refuses
     */
    ScratchDatabase newDatabase();

    /**
     * Makes a copy of a database, files and all: much quicker than building it again.
     *
     * @param template a database of this server to which no connection is open
     * @return the copy; the caller closes it, which drops it
     * @throws ScratchException if the server refuses, also when connections to the template are open
     */
    ScratchDatabase copyOf(ScratchDatabase template);

    /**
     * The server's version as it says it, for example {@code 18.6}.
     *
     * @return the version without the packager's additions
     */
    String serverVersion();

    /**
     * The server's major version, for example 18.
     *
     * @return the major version
     */
    int majorVersion();

    /** Drops what is left and, where the server is ours, stops it. Does nothing the second time. */
    @Override
    void close();
}
