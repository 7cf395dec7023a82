package dev.ashlar.codegen.scratch;

import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.kind.Feature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that the user runs; we only borrow room on it. */
final class NamedServer implements ScratchServer {
    private final Databases databases;
    private final ServerVersion version;
    private final Thread hook = new Thread(this::closeDatabases, "ashlar-scratch-drop");

    private NamedServer(Databases databases, ServerVersion version) {
        this.databases = databases;
        this.version = version;
    }

    static NamedServer connect(DatabaseAddress address) {
        // The process id keeps apart what several runs make on one server.
        String prefix = Databases.PREFIX + ProcessHandle.current().pid() + "_";
        Databases databases;
        try {
            databases = Databases.connect(address, prefix);
        } catch (SQLException e) {
            throw new ScratchException(
                    "the scratch server at %s cannot be reached: %s%s"
                            .formatted(address, e.getMessage(), advice(address, e)),
                    e);
        }
        try {
            NamedServer server = new NamedServer(databases, ServerVersion.of(databases.admin()));
            server.check(address);
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (SQLException e) {
            databases.close();
            throw new ScratchException(
                    "the scratch server at %s does not answer: %s".formatted(address, e.getMessage()), e);
        } catch (ScratchException e) {
            databases.close();
            throw e;
        }
    }

    /** For errors of class 28, and for the driver's own 08004: the server asks for a password and there is none. */
    private static String advice(DatabaseAddress address, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (!state.startsWith("28") && !state.equals("08004")) {
            return "";
        }
        return address.password() == null
                ? "; no password was given: set ASHLAR_SCRATCH_PASSWORD"
                : "; check the role and ASHLAR_SCRATCH_PASSWORD";
    }

    private void check(DatabaseAddress address) throws SQLException {
        if (version.major() < Feature.OLDEST) {
            throw new ScratchException("the scratch server at %s is PostgreSQL %s; %d or newer is needed"
                    .formatted(address, version.text(), Feature.OLDEST));
        }
        try (Statement statement = databases.admin().createStatement();
                ResultSet rows = statement.executeQuery("SELECT rolname, rolcreatedb OR rolsuper"
                        + " FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) current_user")) {
            rows.next();
            if (!rows.getBoolean(2)) {
                String role = statement.enquoteIdentifier(rows.getString(1), false);
                throw new ScratchException(("role %s may not create databases on the scratch server at %s: as a"
                                + " superuser run ALTER ROLE %s CREATEDB, or name another role or server")
                        .formatted(role, address, role));
            }
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
        closeDatabases();
    }

    private void closeDatabases() {
        databases.close();
    }
}
