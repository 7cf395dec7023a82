package dev.ashlar.apply;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * The one session that locks, executes and records. Its settings are ours whatever the role, the database or a script before has set.
 * For one thread.
 */
final class Session implements AutoCloseable {
    static final String APPLICATION = "ashlar";
    private static final int OLDEST_SERVER = 14;
    private static final Duration RECONNECT_PAUSE = Duration.ofMillis(300);
    private static final String SETTINGS = """
        SELECT pg_catalog.set_config('search_path', '', false),
            pg_catalog.set_config('client_encoding', 'UTF8', false),
            pg_catalog.set_config('standard_conforming_strings', 'on', false),
            pg_catalog.set_config('DateStyle', 'ISO, MDY', false),
            pg_catalog.set_config('IntervalStyle', 'postgres', false),
            pg_catalog.set_config('TimeZone', 'UTC', false),
            pg_catalog.set_config('check_function_bodies', 'on', false),
            pg_catalog.set_config('default_transaction_isolation', 'read committed', false),
            pg_catalog.set_config('default_transaction_read_only', 'off', false),
            pg_catalog.set_config('lock_timeout', '0', false),
            pg_catalog.set_config('statement_timeout', '0', false),
            pg_catalog.set_config('idle_in_transaction_session_timeout', '0', false),
            pg_catalog.set_config('application_name', 'ashlar', false)\
        """;

    private final Target target;
    private Connection connection;

    private Session(Target target, Connection connection) {
        this.target = target;
        this.connection = connection;
    }

    static Session open(Target target) {
        Session session = new Session(target, connect(target));
        try {
            session.checkServer();
            session.prepare();
            return session;
        } catch (SQLException e) {
            session.close();
            throw session.failed("cannot set up the session", e);
        } catch (RunnerException e) {
            session.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Target target() {
        return target;
    }

    /** Ends an open transaction and makes all settings ours again; a script may have changed them, and the role. */
    void prepare() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET SESSION AUTHORIZATION");
            statement.execute("RESET ROLE");
            statement.execute("RESET ALL");
            statement.execute(SETTINGS);
            if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
                statement.execute("SELECT pg_catalog.set_config('transaction_timeout', '0', false)");
            }
        }
    }

    /** Rolls back what is open; the session may be dead already, and then the server has rolled back. */
    void abandon() {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            close();
        }
    }

    /** Signs in again after the connection was lost, trying for as long as {@code patience}; the lock is not taken. */
    void reopen(Duration patience) {
        close();
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                connection = open(target).connection;
                return;
            } catch (RunnerException.Connection e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Pause.of(RECONNECT_PAUSE);
            }
        }
    }

    /** Closes the connection; the server frees the advisory lock with it. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session when it notices; nothing is left to be done here.
            return;
        }
    }

    /** What to throw for an error in a statement of ours. */
    RunnerException.Connection failed(String what, SQLException e) {
        return new RunnerException.Connection(
                target.place() + ": " + what + ": " + ServerWords.of(e).text(), e);
    }

    private static Connection connect(Target target) {
        Driver driver;
        try {
            driver = DriverManager.getDriver(target.url());
        } catch (SQLException e) {
            throw new RunnerException.Usage(target.place()
                    + ": the driver does not understand this URL, or org.postgresql:postgresql is not on the"
                    + " class path");
        }
        try {
            Connection connection = driver.connect(target.url(), target.driverProperties());
            if (connection == null) {
                throw new RunnerException.Usage(target.place() + ": the driver does not understand this URL");
            }
            return connection;
        } catch (SQLException e) {
            throw new RunnerException.Connection(
                    target.place() + ": cannot connect: " + ServerWords.of(e).text() + advice(target, e), e);
        }
    }

    private static String advice(Target target, SQLException e) {
        return switch (SqlStates.of(e)) {
            // The driver says 08004 where the server asks for a password and there is none.
            case "28P01", "28000", "08004" ->
                target.password() == null
                        ? "; no password was given: set ASHLAR_PASSWORD or PGPASSWORD, or add --ask-password"
                        : "; check the role and its password";
            case "3D000" -> "; create the database first";
            case "08001" -> "; check host and port, and that the server runs";
            default -> "";
        };
    }

    private void checkServer() throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw new RunnerException.Connection(
                    target.place() + ": the server is PostgreSQL " + version + ", and Ashlar needs " + OLDEST_SERVER
                            + " or newer",
                    null);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            if (row.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID()) {
                throw new RunnerException.Connection(
                        target.place()
                                + ": a pooler such as PgBouncer stands between, and the lock of a session would leak"
                                + " through it: name the server's own host and port instead",
                        null);
            }
        }
    }
}
