package dev.ashlar.codegen.scratch;

import dev.ashlar.codegen.jdbc.CanonicalSession;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.sql.Identifier;
import dev.ashlar.verify.ScratchRoles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes and drops databases over one administrative connection; what both forms of server share. */
final class Databases implements AutoCloseable {
    static final String PREFIX = "ashlar_scratch_";

    private static final String DUPLICATE_DATABASE = "42P04";

    private final DatabaseAddress address;
    private final String prefix;
    private final Connection admin;
    private final Map<String, ScratchDatabase> open = new LinkedHashMap<>();
    private int counter;
    private boolean closed;

    /** Takes over the connection. Names are the prefix and a counter, so that a run's logs are the same each time. */
    private Databases(DatabaseAddress address, String prefix, Connection admin) {
        this.address = address;
        this.prefix = prefix;
        this.admin = admin;
    }

    static Databases connect(DatabaseAddress address, String prefix) throws SQLException {
        return new Databases(address, prefix, CanonicalSession.apply(address.connect()));
    }

    Connection admin() {
        return admin;
    }

    ScratchDatabase create() {
        return create("TEMPLATE template0 ENCODING 'UTF8'", "a scratch database cannot be created");
    }

    synchronized ScratchDatabase copyOf(ScratchDatabase template) {
        if (!open.containsValue(template)) {
            throw new ScratchException("not an open database of this server: " + template);
        }
        if (!awaitNoSessions(template.name(), Duration.ofSeconds(1))) {
            throw new ScratchException("%s cannot be copied: close the connections to it first".formatted(template));
        }
        return create("TEMPLATE " + template.name(), "%s cannot be copied".formatted(template));
    }

    synchronized void drop(ScratchDatabase database) {
        if (closed || open.remove(database.name()) == null) {
            return;
        }
        try {
            try {
                dropNow(database);
            } catch (SQLException e) {
                if (!Subscriptions.mayHinder(e)) {
                    throw e;
                }
                Subscriptions.drop(database);
                dropNow(database);
            }
        } catch (SQLException e) {
            throw new ScratchException("%s cannot be dropped: %s".formatted(database, e.getMessage()), e);
        }
    }

    private void dropNow(ScratchDatabase database) throws SQLException {
        boolean idle = awaitNoSessions(database.name(), Duration.ofMillis(20));
        execute("DROP DATABASE IF EXISTS " + database.name() + (idle ? "" : " WITH (FORCE)"));
    }

    /** Drops what is open, as far as possible, and closes the connection. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try (admin) {
            for (ScratchDatabase database : List.copyOf(open.values())) {
                drop(database);
            }
            dropRoles();
        } catch (SQLException | ScratchException e) {
            // The server is gone or going, and its databases with it; there is nobody to tell.
            return;
        } finally {
            closed = true;
        }
    }

    /** The roles that were made for our databases; one that others use by now stays theirs. */
    private void dropRoles() throws SQLException {
        var roles = new ArrayList<String>();
        try (PreparedStatement query = admin.prepareStatement("SELECT r.rolname FROM pg_catalog.pg_roles AS r"
                + " WHERE pg_catalog.starts_with(pg_catalog.shobj_description(r.oid, 'pg_authid'), ?)")) {
            query.setString(1, ScratchRoles.MARK + prefix);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
            }
        }
        for (String role : roles) {
            try {
                execute("DROP ROLE IF EXISTS " + new Identifier(role).text());
            } catch (SQLException e) {
                // Something outside of our databases needs it; it stays.
            }
        }
    }

    private synchronized ScratchDatabase create(String options, String failure) {
        if (closed) {
            throw new ScratchException("the scratch server is closed");
        }
        while (true) {
            String name = prefix + ++counter;
            try {
                execute("CREATE DATABASE " + name + " " + options);
                ScratchDatabase database = new ScratchDatabase(name, address.withDatabase(name), this::drop);
                open.put(name, database);
                return database;
            } catch (SQLException e) {
                // Another process with our process id, in another container, may work on the same server.
                if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                    throw new ScratchException(failure + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /**
     * Waits until sessions that were just closed are gone. The server would wait too, but in steps of 100 ms, and a
     * closed session needs about one.
     */
    private boolean awaitNoSessions(String database, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (PreparedStatement query = admin.prepareStatement(
                "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname OPERATOR(pg_catalog.=) ?")) {
            query.setString(1, database);
            while (System.nanoTime() < deadline) {
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next() && rows.getInt(1) == 0) {
                        return true;
                    }
                }
                Pause.millis(1);
            }
            return false;
        } catch (SQLException e) {
            throw new ScratchException("the scratch server does not answer: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
