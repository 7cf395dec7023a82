package dev.ashlar.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Looks, from a session and a thread of its own, who keeps a session waiting. That can only be asked while it waits. Where a second
 * session is not to be had, nobody is seen.
 */
final class LockWatch implements AutoCloseable {
    /** https://www.postgresql.org/docs/current/functions-info.html; 0 stands for a prepared transaction and matches no session. */
    private static final String BLOCKING = """
        SELECT pid, application_name, COALESCE(pg_catalog.host(client_addr), 'local'),
            backend_start::pg_catalog.text, query
        FROM pg_catalog.pg_stat_activity
        WHERE pid OPERATOR(pg_catalog.=) ANY (pg_catalog.pg_blocking_pids(?)) ORDER BY pid\
        """;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Target target;
    private final int waiting;
    private final Duration pause;
    private volatile List<LockHolder> seen = List.of();
    private volatile boolean closed;

    private LockWatch(Target target, int waiting, Duration pause) {
        this.target = target;
        this.waiting = waiting;
        this.pause = pause;
    }

    /** Watches a session whose waits end after {@code timeout}. */
    static LockWatch of(Session session, Duration timeout) throws SQLException {
        Duration part = timeout.dividedBy(5);
        LockWatch watch = new LockWatch(
                session.target(),
                session.connection().unwrap(PGConnection.class).getBackendPID(),
                part.compareTo(LONGEST_PAUSE) < 0 ? part : LONGEST_PAUSE);
        Thread.ofPlatform().daemon().name("ashlar-lock-watch").start(watch::look);
        return watch;
    }

    /** Who kept the session waiting last; empty as long as nobody was seen. */
    List<LockHolder> seen() {
        return seen;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void look() {
        try (Session own = Session.open(target)) {
            while (!closed) {
                List<LockHolder> now = blocking(own.connection());
                if (!now.isEmpty()) {
                    seen = now;
                }
                Pause.of(pause);
            }
        } catch (RunnerException | SQLException e) {
            // The run does without the names: they are help, and it must not end for want of help.
            closed = true;
        }
    }

    private List<LockHolder> blocking(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BLOCKING)) {
            query.setInt(1, waiting);
            List<LockHolder> holders = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    holders.add(LockHolder.read(row));
                }
            }
            return holders;
        }
    }
}
