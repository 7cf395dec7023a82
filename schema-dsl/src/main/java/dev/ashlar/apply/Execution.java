package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import dev.ashlar.sql.StatementSplitter.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes segments in order and records each. For one run. */
final class Execution {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Session session;
    private final RunnerOptions options;
    private final RunnerListener listener;
    private final List<ExecutedSegment> done = new ArrayList<>();

    Execution(Session session, RunnerOptions options, RunnerListener listener) {
        this.session = session;
        this.options = options;
        this.listener = listener;
    }

    List<ExecutedSegment> run(List<Segment> segments) {
        for (Segment segment : segments) {
            long from = System.nanoTime();
            listener.on(new RunnerEvent.SegmentStarted(segment.file(), done.size() + 1, segments.size()));
            if (segment.script().file().transactional()) {
                transactional(segment);
            } else {
                alone(segment);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            done.add(new ExecutedSegment(
                    segment.migration().number(),
                    segment.direction(),
                    segment.file(),
                    segment.script().statements().size(),
                    took));
            listener.on(new RunnerEvent.SegmentDone(segment.file(), took));
        }
        return List.copyOf(done);
    }

    /** Tries until no lock is in the way: a statement that waits for a table's lock makes all others wait behind it. */
    private void transactional(Segment segment) {
        long from = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        LockWatch watch = null;
        try {
            for (int attempt = 1; ; attempt++) {
                Optional<Statement> waited = attempt(segment);
                if (waited.isEmpty()) {
                    return;
                }
                List<LockHolder> holders = watch == null ? List.of() : watch.seen();
                if (System.nanoTime() - from + pause.toNanos()
                        > options.retryFor().toNanos()) {
                    throw failures().blocked(segment, waited.get(), holders, attempt);
                }
                listener.on(retried(segment, waited.get(), holders, attempt, pause));
                watch = watch == null ? watch() : watch;
                Pause.of(pause);
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        } finally {
            if (watch != null) {
                watch.close();
            }
        }
    }

    private static RunnerEvent retried(
            Segment segment, Statement waited, List<LockHolder> holders, int attempt, Duration pause) {
        return new RunnerEvent.SegmentRetried(
                segment.file(), waited.line(), Script.firstLine(waited), holders, attempt, pause);
    }

    private @Nullable LockWatch watch() {
        try {
            return LockWatch.of(session, options.lockTimeout());
        } catch (SQLException e) {
            // The next try meets the same trouble, and says it.
            return null;
        }
    }

    /** Executes all or nothing; gives the statement that met a lock, or nothing after the commit. */
    private Optional<Statement> attempt(Segment segment) {
        Statement current = new Statement("", 1);
        boolean recorded = false;
        try {
            session.prepare();
            Connection connection = session.connection();
            connection.setAutoCommit(false);
            limitLockWaits(connection);
            int number = 0;
            for (Statement statement : segment.script().statements()) {
                current = statement;
                send(connection, segment, statement, ++number);
            }
            recorded = true;
            commit(segment, record(connection, segment));
            return Optional.empty();
        } catch (SQLException e) {
            if (SqlStates.isContention(e)) {
                return Optional.of(current);
            }
            throw SqlStates.isConnectionLost(e)
                    ? failures().lost(segment, current.line(), e)
                    : recorded
                            ? failures().atCommit(segment, current, e)
                            : failures().refused(segment, current, e);
        } finally {
            session.abandon();
        }
    }

    private void limitLockWaits(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("SELECT pg_catalog.set_config('lock_timeout', ?, true)")) {
            set.setString(1, options.lockTimeout().toMillis() + "ms");
            set.execute();
        }
    }

    private void send(Connection connection, Segment segment, Statement statement, int number) throws SQLException {
        int of = segment.script().statements().size();
        listener.on(new RunnerEvent.StatementStarted(segment.file(), statement.line(), number, of));
        try (java.sql.Statement call = connection.createStatement()) {
            call.setEscapeProcessing(false);
            call.execute(statement.text());
            for (SQLWarning notice = call.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                listener.on(new RunnerEvent.ServerNotice(
                        segment.file(), statement.line(), ServerWords.of(notice).text()));
            }
        }
    }

    private static long record(Connection connection, Segment segment) throws SQLException {
        long row = HistoryTable.insert(connection, segment, HistoryTable.DONE);
        closeRevert(connection, segment);
        return row;
    }

    private static void closeRevert(Connection connection, Segment segment) throws SQLException {
        if (segment.direction() == Direction.REVERSE && segment.isLast()) {
            HistoryTable.markReverted(connection, segment.migration().number());
        }
    }

    /**
     * A connection lost here leaves open whether the server committed. Once the lock is ours again the old session is over, and the row is
     * there or it is not.
     */
    private void commit(Segment segment, long row) throws SQLException {
        try {
            session.connection().commit();
        } catch (SQLException e) {
            if (!SqlStates.isConnectionLost(e)) {
                throw e;
            }
            if (!isCommitted(segment, row, e)) {
                throw failures()
                        .lost(segment, segment.script().statements().getLast().line(), e);
            }
            listener.on(new RunnerEvent.CommitConfirmed(segment.file()));
        }
    }

    private boolean isCommitted(Segment segment, long row, SQLException lost) {
        try {
            session.reopen(options.reconnectFor());
            AdvisoryLock.take(session, options.lockWait(), listener);
            return HistoryTable.holds(session.connection(), row);
        } catch (RunnerException | SQLException e) {
            lost.addSuppressed(e);
            throw failures().undecided(segment, lost);
        }
    }

    /** Outside a transaction: first the intent, committed, so that a crash leaves a trace; then the statement; then the word done. */
    private void alone(Segment segment) {
        long row = intent(segment);
        try {
            sendAlone(segment, row);
            session.prepare();
            session.connection().setAutoCommit(false);
            HistoryTable.finish(session.connection(), row, HistoryTable.DONE);
            closeRevert(session.connection(), segment);
            session.connection().commit();
        } catch (SQLException e) {
            throw failures().undecided(segment, e);
        } finally {
            session.abandon();
        }
    }

    private long intent(Segment segment) {
        try {
            session.prepare();
            return HistoryTable.insert(session.connection(), segment, HistoryTable.STARTED);
        } catch (SQLException e) {
            throw session.failed(
                    segment.file() + " was not executed, because that cannot be recorded in ashlar.history", e);
        }
    }

    private void sendAlone(Segment segment, long row) throws SQLException {
        Statement statement = segment.script().statements().getFirst();
        try {
            send(session.connection(), segment, statement, 1);
        } catch (SQLException e) {
            if (SqlStates.isConnectionLost(e)) {
                throw e;
            }
            session.prepare();
            HistoryTable.finish(session.connection(), row, HistoryTable.FAILED);
            throw failures().refused(segment, statement, e);
        }
    }

    private Failures failures() {
        return new Failures(session.target(), done);
    }
}
