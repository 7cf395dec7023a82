package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.Outcome;
import dev.ashlar.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class LockTest extends RunnerTestCase {
    private static final String TAKE = "SELECT pg_advisory_lock(x'6173686C6172'::bigint)";

    @Test
    void saysWhoHoldsTheLock() throws SQLException {
        threeTables();
        options = options.withLockWait(Duration.ofSeconds(1));
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            statement.execute("SET application_name = 'the other'");
            statement.execute(TAKE);
            RunnerException.LockNotObtained failure = failureOfApply(RunnerException.LockNotObtained.class);
            assertThat(failure.outcome()).isEqualTo(Outcome.LOCK_NOT_OBTAINED);
            LockHolder holder = failure.holder().orElseThrow();
            assertThat(holder.application()).isEqualTo("the other");
            assertThat(holder.query()).isEqualTo(TAKE);
            assertThat(failure)
                    .hasMessageContaining(
                            "did not end within 1 s: pid " + holder.pid() + ", application the other, client ")
                    .hasMessageContaining("SELECT pg_terminate_backend(" + holder.pid() + ")");
            assertThat(holder.since()).startsWith("20");
            assertThat(events).first().isInstanceOf(RunnerEvent.WaitingForLock.class);
        }
        assertThat(database.tables()).isEmpty();
        assertThat(runner().apply().after()).isEqualTo(3);
    }

    @Test
    void anotherDatabasesLockIsNotInTheWay() throws SQLException {
        threeTables();
        options = options.withLockWait(Duration.ZERO);
        try (Connection other = TestServer.database().connect();
                var statement = other.createStatement()) {
            statement.execute(TAKE);
            assertThat(runner().apply().after()).isEqualTo(3);
        }
    }

    @Test
    void ofTwoRunnersThatRaceOneApplies() throws Exception {
        threeTables();
        migrations.add(4, "SELECT pg_catalog.pg_sleep(0.3);", "SELECT 1;");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<RunResult> apply =
                    () -> new Runner(Target.of(database.url(), "postgres", null), migrations.open(), options, e -> {})
                            .apply();
            List<Future<RunResult>> results = both.invokeAll(List.of(apply, apply));
            List<Integer> executed = List.of(
                    results.get(0).get().segments().size(),
                    results.get(1).get().segments().size());
            assertThat(executed).containsExactlyInAnyOrder(4, 0);
            assertThat(results.get(0).get().after()).isEqualTo(4);
            assertThat(results.get(1).get().after()).isEqualTo(4);
        }
        assertThat(history()).hasSize(4);
    }

    @Test
    void standsBackFromALockedTableAndTriesAgain() throws Exception {
        database.run("CREATE TABLE public.busy ()");
        migrations.add(1, "CREATE TABLE public.first ();\nALTER TABLE public.busy ADD a int;", "SELECT 1;");
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE public.busy");
            RunnerListener letGo = event -> {
                events.add(event);
                if (event instanceof RunnerEvent.SegmentRetried retried && retried.attempt() == 2) {
                    rollback(other);
                }
            };
            Runner runner = new Runner(Target.of(database.url(), "postgres", null), migrations.open(), options, letGo);
            assertThat(runner.apply().after()).isEqualTo(1);
        }
        assertThat(events)
                .contains(retried(1, 100))
                .filteredOn(RunnerEvent.SegmentRetried.class::isInstance)
                .extracting(event -> ((RunnerEvent.SegmentRetried) event).pause())
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(database.tables()).containsExactly("busy", "first");
    }

    @Test
    void givesUpOnATableThatStaysLocked() throws Exception {
        database.run("CREATE TABLE public.busy ()");
        migrations.add(1, "CREATE TABLE public.first ();\nALTER TABLE public.busy ADD a int;", "SELECT 1;");
        options = options.withLockTimeout(Duration.ofMillis(800), Duration.ofSeconds(6));
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET application_name = 'the other'");
            statement.execute("LOCK TABLE public.busy");
            int pid = other.unwrap(PGConnection.class).getBackendPID();
            assertThatThrownBy(() -> runner().apply())
                    .isInstanceOf(RunnerException.LockNotObtained.class)
                    .hasMessageMatching(
                            "(?s)V0001__step.sql line 2: another session's lock was in the way of all \\d+ tries"
                                    + " of: ALTER TABLE public.busy ADD a int;?\n  held by pid " + pid
                                    + ", application the other, client .*, query: LOCK TABLE public.busy\n.*")
                    .hasMessageContaining("This script was rolled back, whole.")
                    .hasMessageEndingWith("if it is an orphan, end it with SELECT pg_terminate_backend(" + pid + ").");
        }
        assertThat(database.tables()).containsExactly("busy");
    }

    @Test
    void anExceptionOfTheListenerRollsBack() {
        threeTables();
        RunnerListener angry = event -> {
            if (event instanceof RunnerEvent.StatementStarted started && started.number() == 2) {
                throw new IllegalStateException("enough");
            }
        };
        Runner runner = new Runner(Target.of(database.url(), "postgres", null), migrations.open(), options, angry);
        assertThatThrownBy(runner::apply).hasMessage("enough");
        assertThat(database.tables()).isEmpty();
        assertThat(runner().apply().after()).isEqualTo(3);
    }

    private static RunnerEvent retried(int attempt, int milliseconds) {
        return new RunnerEvent.SegmentRetried(
                "V0001__step.sql",
                2,
                "ALTER TABLE public.busy ADD a int",
                List.of(),
                attempt,
                Duration.ofMillis(milliseconds));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
