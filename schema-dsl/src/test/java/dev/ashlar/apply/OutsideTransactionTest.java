package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.apply.HistoryProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutsideTransactionTest extends RunnerTestCase {
    private static final String DIES =
            "-- Transaction: none\nSELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid());";

    @Test
    void buildsAnIndexConcurrentlyAndTakesItBack() {
        migrations.add(
                1,
                List.of(
                        "CREATE TABLE public.a (id int);",
                        "-- Transaction: none\nCREATE INDEX CONCURRENTLY a_id ON public.a (id);"),
                List.of("-- Transaction: none\nDROP INDEX CONCURRENTLY public.a_id;", "DROP TABLE public.a;"));
        assertThat(runner().apply().after()).isEqualTo(1);
        assertThat(database.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'public.a_id'::regclass"))
                .containsExactly("t");
        assertThat(database.column("SELECT state FROM ashlar.history")).containsOnly("done");
        assertThat(revert(new RevertGoal.Steps(1)).after()).isZero();
        assertThat(database.tables()).isEmpty();
        assertThat(database.column("SELECT count(*) FROM ashlar.history WHERE reverted_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void refusesSeveralStatements() {
        migrations.add(1, "-- Transaction: none\nCREATE TABLE public.a ();\nSELECT 2;", "SELECT 1;");
        assertThat(failureOfApply(RunnerException.Usage.class))
                .hasMessage("V0001__step.sql line 1: it runs outside a transaction and has 2 statements:"
                        + " put each such statement into a segment of its own");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aRefusedStatementIsTriedAgain() {
        migrations.add(1, "-- Transaction: none\nCREATE INDEX CONCURRENTLY i ON public.a (id);", "SELECT 1;");
        assertThat(failureOfApply(RunnerException.StatementFailed.class))
                .hasMessageContaining("42P01")
                .hasMessageContaining("invalid index");
        database.run("CREATE TABLE public.a (id int)");
        assertThat(runner().apply().after()).isEqualTo(1);
        assertThat(database.column("SELECT state FROM ashlar.history ORDER BY id"))
                .containsExactly("failed", "done");
    }

    @Test
    void anUnseenEndStopsTheNextRunUntilAPersonDecides() {
        migrations.add(1, DIES, "SELECT 1;");
        assertThat(failureOfApply(RunnerException.Connection.class))
                .hasMessageContaining("look at the database, and say what you find:")
                .hasMessageContaining(
                        "ashlar resolve 'V0001__step.sql' --not-done --url 'jdbc:postgresql://localhost:");
        assertThat(failureOfApply(RunnerException.PartlyApplied.class))
                .hasMessageContaining("V0001__step.sql was begun at 20")
                .hasMessageContaining("its end is not recorded")
                .hasMessageContaining("if its effect is there, whole:  ashlar resolve 'V0001__step.sql' --done --url '"
                        + database.url().replaceFirst("\\?.*", "?...") + "' --user 'postgres'\n");
        assertThat(runner().verify()).extracting(HistoryProblem::kind).containsExactly(Kind.UNFINISHED);
        assertThatThrownBy(() -> runner().resolve("V0002__other.sql", Resolution.DONE))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessageEndingWith(": only V0001__step.sql was cut off there");
        assertThat(runner().resolve("V0001__step.sql", Resolution.NOT_DONE).pending())
                .hasSize(1);
        failureOfApply(RunnerException.Connection.class);
        assertThat(runner().resolve("V0001__step.sql", Resolution.DONE).version())
                .isEqualTo(1);
        assertThat(runner().apply()).isEqualTo(new RunResult(1, 1, List.of()));
        assertThatThrownBy(() -> runner().resolve("V0001__step.sql", Resolution.DONE))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessage("V0001__step.sql has nothing to resolve on "
                        + database.url().replaceFirst("\\?.*", "") + ": no script was cut off there");
    }

    @Test
    void resolvingOnADatabaseThatNeverRanAnythingLeavesItAsItIs() {
        assertThatThrownBy(() -> runner().resolve("V0001__step.sql", Resolution.DONE))
                .isInstanceOf(RunnerException.Usage.class);
        assertThat(database.column("SELECT nspname FROM pg_namespace WHERE nspname = 'ashlar'"))
                .isEmpty();
    }

    @Test
    void aReverseResolvedAsDoneClosesTheRevert() {
        migrations.add(1, "SELECT 1;", DIES);
        runner().apply();
        assertThatThrownBy(() -> revert(new RevertGoal.Steps(1))).isInstanceOf(RunnerException.Connection.class);
        runner().resolve("U0001__step.sql", Resolution.DONE);
        assertThat(runner().status().version()).isZero();
        assertThat(runner().verify()).isEmpty();
    }
}
