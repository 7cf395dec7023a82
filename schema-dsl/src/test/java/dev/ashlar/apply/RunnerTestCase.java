package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.testing.TestDatabase;
import dev.ashlar.testing.TestMigrations;
import dev.ashlar.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database and an empty directory for each test, and short waits. */
abstract class RunnerTestCase {
    @TempDir
    Path root;

    TestDatabase database;
    TestMigrations migrations;
    final List<RunnerEvent> events = new ArrayList<>();

    RunnerOptions options = RunnerOptions.standard()
            .withLockWait(Duration.ofSeconds(20))
            .withLockTimeout(Duration.ofMillis(200), Duration.ofSeconds(20));

    @BeforeEach
    void fresh() {
        database = TestServer.database();
        migrations = new TestMigrations(root);
    }

    /** Tables a, b, c in three migrations; each reverse announces its table as lost. */
    void threeTables() {
        for (int i = 1; i <= 3; i++) {
            String table = "abc".substring(i - 1, i);
            migrations.add(
                    i,
                    "CREATE TABLE public." + table + " (id int);\nINSERT INTO public." + table + " VALUES (" + i + ");",
                    "-- Loses: public." + table + " (its rows)\nDROP TABLE public." + table + ";");
        }
    }

    Runner runner() {
        return runner(database.url());
    }

    Runner runner(String url) {
        return new Runner(Target.of(url, "postgres", null), migrations.open(), options, events::add);
    }

    RunResult revert(RevertGoal goal, String... accepted) {
        return runner().revert(goal, Set.of(accepted));
    }

    <T extends Throwable> T failureOfApply(Class<T> type) {
        return catchThrowableOfType(type, () -> runner().apply());
    }

    /** The scripts that count as done, in the order of execution. */
    List<String> history() {
        return database.column(
                "SELECT file FROM ashlar.history WHERE state = 'done' AND reverted_at IS NULL ORDER BY id");
    }
}
