package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.Outcome;
import dev.ashlar.apply.MigrationStatus.State;
import dev.ashlar.apply.RevertGoal.Steps;
import dev.ashlar.apply.RevertGoal.ToVersion;
import dev.ashlar.history.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevertTest extends RunnerTestCase {

    @Test
    void revertsOneAndAppliesItAgain() {
        threeTables();
        runner().apply();
        RunResult result = revert(new Steps(1), "public.c");
        assertThat(result.before()).isEqualTo(3);
        assertThat(result.after()).isEqualTo(2);
        assertThat(result.segments()).extracting(ExecutedSegment::file).containsExactly("U0003__step.sql");
        assertThat(database.tables()).containsExactly("a", "b");
        assertThat(history()).containsExactly("V0001__step.sql", "V0002__step.sql");
        assertThat(runner().apply().segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("V0003__step.sql");
        assertThat(database.column(
                        "SELECT file || (reverted_at IS NULL) FROM ashlar.history WHERE migration = 3 ORDER BY id"))
                .containsExactly("V0003__step.sqlfalse", "U0003__step.sqlfalse", "V0003__step.sqltrue");
    }

    @Test
    void revertsToAVersionNewestFirst() {
        threeTables();
        runner().apply();
        assertThat(revert(new ToVersion(1), "public.b", "public.c").segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("U0003__step.sql", "U0002__step.sql");
        assertThat(database.tables()).containsExactly("a");
        assertThat(revert(new ToVersion(1))).isEqualTo(new RunResult(1, 1, List.of()));
        assertThatThrownBy(() -> revert(new ToVersion(2)))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessage("the database is at version 1: it cannot be reverted to 2");
    }

    @Test
    void revertsAll() {
        threeTables();
        runner().apply();
        assertThatThrownBy(() -> revert(new Steps(99), "public.a"))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessage("the database has 3 migrations to revert: it cannot go 99 steps back");
        assertThat(revert(new Steps(3), "public.a", "public.b", "public.c").after())
                .isZero();
        assertThat(database.tables()).isEmpty();
        assertThat(revert(new Steps(1)).segments()).isEmpty();
        assertThat(runner().apply().after()).isEqualTo(3);
        assertThat(revert(new ToVersion(0), "public.a", "public.b", "public.c").after())
                .isZero();
    }

    @Test
    void refusesLossThatWasNotAcceptedBeforeAnythingIsTouched() {
        threeTables();
        runner().apply();
        assertThatThrownBy(() -> revert(new Steps(2), "public.c"))
                .isInstanceOfSatisfying(RunnerException.LossNotAccepted.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.RISK_NOT_ACCEPTED);
                    assertThat(e.losses()).containsExactly(new Loss("public.b", "its rows"));
                })
                .hasMessage("reverting would lose what was not accepted; nothing was touched:\n"
                        + "  U0002__step.sql loses public.b (its rows)\nTo accept, add: --accept 'public.b'");
        assertThat(database.tables()).containsExactly("a", "b", "c");
    }

    @Test
    void namesThatHurtAreAcceptedAsWritten() {
        String address = "\"o'hara; --\".\"a.b \"\"c\"\"\"";
        migrations.add(1, "SELECT 1;", "-- Loses: " + address + "\n-- Loses: " + address + "\nSELECT 1;");
        runner().apply();
        assertThatThrownBy(() -> revert(new Steps(1)))
                .hasMessageEndingWith("To accept, add: --accept '\"o'\\''hara; --\".\"a.b \"\"c\"\"\"'");
        assertThat(revert(new Steps(1), address).after()).isZero();
    }

    @Test
    void refusesAnAddressThatNothingAnnounces() {
        threeTables();
        runner().apply();
        for (String wrong : new String[] {"public.typo", ""}) {
            assertThatThrownBy(() -> revert(new Steps(2), "public.c", "public.b", wrong))
                    .isInstanceOf(RunnerException.Usage.class)
                    .hasMessage("nothing that would be reverted loses '" + wrong
                            + "'; nothing was touched: announced as lost is public.c, public.b");
        }
        assertThat(database.tables()).containsExactly("a", "b", "c");
    }

    @Test
    void continuesARevertThatStoppedHalfway() {
        migrations.add(
                1,
                List.of("CREATE TABLE public.a (); CREATE TABLE public.b ();"),
                List.of("-- Loses: public.b\nDROP TABLE public.b;", "-- Loses: public.a\nDROP TABLE public.a;"));
        runner().apply();
        database.run("CREATE TABLE public.child () INHERITS (public.a)");
        assertThatThrownBy(() -> revert(new Steps(1), "public.a", "public.b"))
                .isInstanceOf(RunnerException.PartlyApplied.class)
                .hasMessageContaining("U0001_2__step.sql line 2: ERROR 2BP01");
        assertThat(runner().status().migrations())
                .containsExactly(new MigrationStatus(1, "step", State.PARTLY_REVERTED, 1, 2));
        assertThat(failureOfApply(RunnerException.PartlyApplied.class))
                .hasMessage("0001 step is reverted in part: finish the revert first");
        database.run("DROP TABLE public.child");
        assertThat(revert(new Steps(1), "public.a").segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("U0001_2__step.sql");
        assertThat(runner().status().migrations()).containsExactly(new MigrationStatus(1, "step", State.PENDING, 0, 1));
        assertThat(database.column("SELECT count(*) FROM ashlar.history WHERE reverted_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void refusesGoalsThatAreNone() {
        assertThatThrownBy(() -> new Steps(0))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessage("revert by 0 steps: name 1 or more");
        assertThatThrownBy(() -> new ToVersion(-1)).hasMessage("revert to version -1: name 0 to revert all");
    }
}
