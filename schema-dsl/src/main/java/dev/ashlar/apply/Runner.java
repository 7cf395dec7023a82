package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import dev.ashlar.history.Migration;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.ScriptFile;
import dev.ashlar.sql.SqlComment;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies and reverts the migrations of one directory on one database, and says how far it is. Each operation signs in, works and signs
 * out; a runner holds nothing between them, and may be used by several threads.
 */
public final class Runner {
    private final Target target;
    private final MigrationsDirectory directory;
    private final RunnerOptions options;
    private final RunnerListener listener;

    /** A runner; nothing is connected yet. */
    public Runner(Target target, MigrationsDirectory directory, RunnerOptions options, RunnerListener listener) {
        this.target = target;
        this.directory = directory;
        this.options = options;
        this.listener = listener;
    }

    /**
     * How far the database is, and where its history and the files differ. Changes nothing and takes no lock.
     *
     * @throws RunnerException.Connection if the server cannot be used
     */
    public Status status() {
        return unlocked(session -> history(session).status());
    }

    /**
     * The differences between the history and the files: changed, unknown, skipped and unfinished scripts. Changes nothing and takes no
     * lock.
     *
     * @return every difference; empty if all is well
     * @throws RunnerException.Connection if the server cannot be used
     */
    public List<HistoryProblem> verify() {
        return status().problems();
    }

    /**
     * Applies every pending migration, in order. A second call does nothing.
     *
     * @throws RunnerException for every reason there is
     */
    public RunResult apply() {
        return locked(session -> apply(session, directory.newest()));
    }

    /**
     * Applies the pending migrations up to {@code version}, in order.
     *
     * @throws RunnerException.Usage if there is no such version, or the database is past it
     * @throws RunnerException for every other reason there is
     */
    public RunResult apply(int version) {
        if (directory.migration(version).isEmpty()) {
            throw new RunnerException.Usage("there is no version " + version + " in " + directory.root()
                    + "; the newest is " + directory.newest());
        }
        return locked(session -> apply(session, version));
    }

    /**
     * Reverts migrations, newest first. Before anything is touched, every loss that the scripts announce must be among {@code accepted}.
     *
     * @param goal how far
     * @param accepted addresses as the scripts have them; quotes that are not needed make no difference
     * @throws RunnerException.LossNotAccepted if an announced loss is not accepted
     * @throws RunnerException for every other reason there is
     */
    public RunResult revert(RevertGoal goal, Set<String> accepted) {
        return locked(session -> {
            History history = sound(session);
            Status before = history.status();
            List<Segment> segments = chosen(before, goal)
                    .flatMap(migration -> segments(history, migration, Direction.REVERSE))
                    .toList();
            Losses.check(segments, accepted);
            return run(session, before, segments);
        });
    }

    /**
     * Says of a database that was made by other means that it is at a version: records the forward scripts up to there as done,
     * and runs none of them.
     *
     * @return how far the database is now
     * @throws RunnerException.Usage if there is no such version, or the database has a history
     * @throws RunnerException for every other reason there is
     */
    public Status baseline(int version) {
        if (directory.migration(version).isEmpty()) {
            throw new RunnerException.Usage("there is no version " + version + " in " + directory.root()
                    + "; the newest is " + directory.newest());
        }
        return locked(session -> {
            if (!HistoryTable.read(session.connection()).isEmpty()) {
                throw new RunnerException.Usage(target.place()
                        + " has a history already, and is at version "
                        + history(session).status().version()
                        + ": baseline is for a database without one");
            }
            session.connection().setAutoCommit(false);
            for (Migration migration : directory.migrations().subList(0, version)) {
                for (ScriptFile file : migration.forward()) {
                    HistoryTable.insert(session.connection(), Segment.of(migration, file), HistoryTable.DONE);
                }
            }
            session.connection().commit();
            return history(session).status();
        });
    }

    /**
     * Says of a script outside a transaction, whose end was not seen, whether it took effect. A run that is still at work on it holds
     * the lock, and is waited for.
     *
     * @param file the script's name
     * @param resolution what a person found out
     * @return how far the database is now
     * @throws RunnerException.Usage if the history knows no such unfinished script; nothing was touched
     * @throws RunnerException for every other reason there is
     */
    public Status resolve(String file, Resolution resolution) {
        return unlocked(session -> {
            AdvisoryLock.take(session, options.lockWait(), listener);
            HistoryRow row = unfinished(history(session), file);
            session.connection().setAutoCommit(false);
            switch (resolution) {
                case DONE -> HistoryTable.finish(session.connection(), row.id(), HistoryTable.DONE);
                case NOT_DONE -> HistoryTable.finish(session.connection(), row.id(), HistoryTable.FAILED);
            }
            boolean last =
                    row.direction().equals(HistoryTable.word(Direction.REVERSE)) && row.segment() == row.segments();
            if (resolution == Resolution.DONE && last) {
                HistoryTable.markReverted(session.connection(), row.migration());
            }
            session.connection().commit();
            return history(session).status();
        });
    }

    private HistoryRow unfinished(History history, String file) {
        List<HistoryRow> rows = history.unfinished();
        return rows.stream().filter(row -> row.file().equals(file)).findFirst().orElseThrow(() -> {
            String known = rows.stream().map(HistoryRow::file).collect(Collectors.joining(", "));
            return new RunnerException.Usage(SqlComment.escape(file) + " has nothing to resolve on " + target.place()
                    + ": " + (known.isEmpty() ? "no script" : "only " + known) + " was cut off there");
        });
    }

    private RunResult apply(Session session, int version) throws SQLException {
        History history = sound(session);
        Status before = history.status();
        before.migrations().stream()
                .filter(migration -> migration.state() == MigrationStatus.State.PARTLY_REVERTED)
                .findFirst()
                .ifPresent(migration -> {
                    throw new RunnerException.PartlyApplied(
                            Migration.digits(migration.number()) + " " + migration.name()
                                    + " is reverted in part: finish the revert first",
                            null);
                });
        if (before.version() > version) {
            throw new RunnerException.Usage(
                    "the database is at version " + before.version() + ", past " + version + ": use revert to go back");
        }
        List<Segment> segments = directory.migrations().stream()
                .filter(migration -> migration.number() <= version)
                .flatMap(migration -> segments(history, migration, Direction.FORWARD))
                .toList();
        return run(session, before, segments);
    }

    private RunResult run(Session session, Status before, List<Segment> segments) throws SQLException {
        List<ExecutedSegment> executed = new Execution(session, options, listener).run(segments);
        int after = executed.isEmpty()
                ? before.version()
                : history(session).status().version();
        return new RunResult(before.version(), after, executed);
    }

    private Stream<Migration> chosen(Status status, RevertGoal goal) {
        List<MigrationStatus> standing = status.migrations().stream()
                .filter(migration -> migration.state() != MigrationStatus.State.PENDING)
                .sorted(Comparator.comparingInt(MigrationStatus::number).reversed())
                .toList();
        int newest = standing.isEmpty() ? 0 : standing.getFirst().number();
        if (!standing.isEmpty() && standing.getFirst().state() == MigrationStatus.State.PARTLY_APPLIED) {
            throw new RunnerException.PartlyApplied(
                    Migration.digits(newest) + " " + standing.getFirst().name()
                            + " is applied in part, and its reverse expects all of it: apply the rest first",
                    null);
        }
        Stream<MigrationStatus> chosen = switch (goal) {
            case RevertGoal.Steps steps -> {
                if (!standing.isEmpty() && steps.count() > standing.size()) {
                    throw new RunnerException.Usage("the database has "
                            + (standing.size() == 1 ? "1 migration" : standing.size() + " migrations")
                            + " to revert: it cannot go " + steps.count() + " steps back");
                }
                yield standing.stream().limit(steps.count());
            }
            case RevertGoal.ToVersion to -> {
                if (to.version() > newest) {
                    throw new RunnerException.Usage(
                            "the database is at version " + newest + ": it cannot be reverted to " + to.version());
                }
                yield standing.stream().filter(migration -> migration.number() > to.version());
            }
        };
        return chosen.flatMap(migration -> directory.migration(migration.number()).stream());
    }

    private static Stream<Segment> segments(History history, Migration migration, Direction direction) {
        return history.remaining(migration, direction).stream().map(file -> Segment.of(migration, file));
    }

    private History sound(Session session) throws SQLException {
        History history = history(session);
        List<HistoryProblem> problems = history.problems();
        String all = problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
        if (problems.stream().anyMatch(problem -> problem.kind() != HistoryProblem.Kind.UNFINISHED)) {
            throw new RunnerException.HistoryMismatch(
                    "the history of " + target.place() + " and the files differ; nothing was touched:" + all, problems);
        }
        if (!problems.isEmpty()) {
            throw new RunnerException.PartlyApplied(
                    "the last run on " + target.place() + " did not end; nothing was touched:" + all, null);
        }
        return history;
    }

    private History history(Session session) throws SQLException {
        return new History(
                directory,
                target,
                HistoryTable.exists(session.connection()) ? HistoryTable.read(session.connection()) : List.of());
    }

    private <T> T unlocked(Work<T> work) {
        try (Session session = Session.open(target)) {
            try {
                return work.in(session);
            } catch (SQLException e) {
                throw session.failed("cannot use the history table ashlar.history", e);
            }
        }
    }

    private <T> T locked(Work<T> work) {
        return unlocked(session -> {
            AdvisoryLock.take(session, options.lockWait(), listener);
            try {
                HistoryTable.ensure(session.connection());
            } catch (SQLException e) {
                throw session.failed(
                        "cannot create the history table: as the database's owner, run"
                                + " CREATE SCHEMA ashlar AUTHORIZATION, naming the role that applies",
                        e);
            }
            return work.in(session);
        });
    }

    /** Something to be done in a session. */
    private interface Work<T> {
        T in(Session session) throws SQLException;
    }
}
