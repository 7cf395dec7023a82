package dev.ashlar.codegen.scratch;

import dev.ashlar.codegen.jdbc.CanonicalSession;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A database on a {@link ScratchServer}. Safe for use by several threads; each takes a connection of its own. */
public final class ScratchDatabase implements AutoCloseable {
    private final String name;
    private final DatabaseAddress address;
    private final Consumer<ScratchDatabase> drop;

    ScratchDatabase(String name, DatabaseAddress address, Consumer<ScratchDatabase> drop) {
        this.name = name;
        this.address = address;
        this.drop = drop;
    }

    /**
     * The database's name in the catalog.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Where the database is, for libraries that connect by themselves.
     *
     * @return the address with user and password
     */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * Connects with the {@linkplain CanonicalSession canonical settings}; the search path is the server's default.
     *
     * @return an open connection in autocommit mode; the caller closes it
     * @throws SQLException if the server refuses
     */
    public Connection connect() throws SQLException {
        return CanonicalSession.apply(address.connect());
    }

    /** Drops the database, ending whatever connections are left. Does nothing the second time. */
    @Override
    public void close() {
        drop.accept(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
