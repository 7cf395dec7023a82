package dev.ashlar.apply;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that keeps runners of one database apart. It is polled: a session that waits in {@code pg_advisory_lock} holds a snapshot for
 * which CREATE INDEX CONCURRENTLY in the other session would wait for ever.
 */
final class AdvisoryLock {
    /** "ashlar" in ASCII; advisory locks are per database. */
    private static final long KEY = 0x6173686C6172L;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TELL = Duration.ofSeconds(5);
    private static final String HOLDER = """
        SELECT l.pid, a.application_name, COALESCE(pg_catalog.host(a.client_addr), 'local'),
            a.backend_start::pg_catalog.text, a.query
        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid OPERATOR(pg_catalog.=) l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
            AND l.classid = %d::pg_catalog.oid AND l.objid = %d::pg_catalog.oid
            AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())\
        """.formatted(KEY >>> 32, KEY & 0xFFFFFFFFL);

    private AdvisoryLock() {}

    /** Takes the lock for the rest of the session. */
    static void take(Session session, Duration patience, RunnerListener listener) throws SQLException {
        long from = System.nanoTime();
        Duration told = TELL.negated();
        while (!tried(session.connection())) {
            Duration waited = Duration.ofNanos(System.nanoTime() - from);
            Optional<LockHolder> holder = holder(session.connection());
            if (waited.compareTo(patience) >= 0) {
                throw new RunnerException.LockNotObtained(
                        message(session.target(), holder, patience), holder.orElse(null));
            }
            if (waited.minus(told).compareTo(TELL) >= 0) {
                told = waited;
                listener.on(new RunnerEvent.WaitingForLock(holder, waited));
            }
            Pause.of(POLL);
        }
    }

    private static String message(Target target, Optional<LockHolder> holder, Duration patience) {
        String start = target.place() + ": another run holds the lock, and did not end within " + words(patience);
        return holder.map(who -> start + ": " + who
                        + ". Wait for it; if it is an orphan, end it with SELECT pg_terminate_backend(" + who.pid()
                        + ")")
                .orElse(start + ": run it again");
    }

    private static String words(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static boolean tried(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_try_advisory_lock(" + KEY + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Optional<LockHolder> holder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HOLDER)) {
            return row.next() ? Optional.of(LockHolder.read(row)) : Optional.empty();
        }
    }
}
