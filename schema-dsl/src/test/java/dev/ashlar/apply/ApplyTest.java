package dev.ashlar.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.Outcome;
import dev.ashlar.apply.MigrationStatus.State;
import dev.ashlar.history.DirectoryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyTest extends RunnerTestCase {

    @Test
    void appliesAllOnAnEmptyDatabaseAndNothingTheSecondTime() {
        threeTables();
        assertThat(runner().status().version()).isZero();
        assertThat(runner().status().pending()).hasSize(3);
        RunResult first = runner().apply();
        assertThat(first.before()).isZero();
        assertThat(first.after()).isEqualTo(3);
        assertThat(first.segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("V0001__step.sql", "V0002__step.sql", "V0003__step.sql");
        assertThat(database.tables()).containsExactly("a", "b", "c");
        assertThat(runner().apply()).isEqualTo(new RunResult(3, 3, List.of()));
        assertThat(database.column("SELECT id FROM public.a")).containsExactly("1");
        assertThat(runner().status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(State.APPLIED);
        assertThat(runner().verify()).isEmpty();
    }

    @Test
    void statusLeavesADatabaseAsItIs() {
        threeTables();
        runner().status();
        assertThat(database.column("SELECT to_regnamespace('ashlar') IS NULL")).containsExactly("t");
    }

    @Test
    void keepsRowsThatAreThere() {
        database.run("CREATE TABLE public.users (id int)", "INSERT INTO public.users VALUES (1), (2)");
        migrations.add(
                1, "ALTER TABLE public.users ADD plan text DEFAULT 'free';", "ALTER TABLE public.users DROP plan;");
        runner().apply();
        assertThat(database.column("SELECT id || plan FROM public.users ORDER BY id"))
                .containsExactly("1free", "2free");
    }

    @Test
    void appliesUpToAVersion() {
        threeTables();
        assertThat(runner().apply(2).after()).isEqualTo(2);
        assertThat(database.tables()).containsExactly("a", "b");
        assertThat(runner().status().pending())
                .extracting(MigrationStatus::number)
                .containsExactly(3);
        assertThatThrownBy(() -> runner().apply(1))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessage("the database is at version 2, past 1: use revert to go back");
        assertThatThrownBy(() -> runner().apply(4))
                .isInstanceOf(RunnerException.Usage.class)
                .hasMessageContaining("there is no version 4")
                .hasMessageContaining("the newest is 3");
        assertThat(runner().apply(3).after()).isEqualTo(3);
    }

    @Test
    void recordsWhoWhatAndWhen() {
        threeTables();
        runner().apply(1);
        assertThat(database.column("SELECT concat_ws('|', migration, direction, segment, segments, statement, state,"
                        + " file, executed_by, finished_at >= started_at, reverted_at IS NULL,"
                        + " length(checksum)) FROM ashlar.history"))
                .containsExactly("1|forward|1|1|0|done|V0001__step.sql|postgres|t|t|64");
    }

    @Test
    void aFailingStatementRollsItsSegmentBackAndSaysWhere() {
        migrations.add(1, "CREATE TABLE public.a ();", "DROP TABLE public.a;");
        migrations.add(
                2, "-- head\nCREATE TABLE public.b ();\n\nCREATE TABLE\n  public.c (\n  id nonsense);", "SELECT 1;");
        RunnerException.StatementFailed failure = failureOfApply(RunnerException.StatementFailed.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.FAULT);
        assertThat(failure.file()).isEqualTo("V0002__step.sql");
        assertThat(failure.line()).isEqualTo(6);
        assertThat(failure.sqlState()).isEqualTo("42704");
        assertThat(failure).hasMessage("""
            V0002__step.sql line 6: ERROR 42704: type "nonsense" does not exist
            The statement of line 4: CREATE TABLE
            This script was rolled back, whole. Done in this run: V0001__step.sql.
            To go on: if the database was changed by hand (ashlar drift tells), mend it there; if the script is wrong and \
            has run on no database yet, mend the file and record that with ashlar check --record-checksums; then run it again.\
            """);
        assertThat(database.tables()).containsExactly("a");
        assertThat(history()).containsExactly("V0001__step.sql");
        migrations.edit("V0002__step.sql", "CREATE TABLE public.b ();");
        assertThat(runner().apply().segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("V0002__step.sql");
    }

    @Test
    void aFailureAtCommitIsAFailingStatementToo() {
        database.run("CREATE TABLE public.p (id int PRIMARY KEY)");
        migrations.add(
                1,
                "CREATE TABLE public.c (p int REFERENCES public.p DEFERRABLE INITIALLY DEFERRED);\n"
                        + "INSERT INTO public.c VALUES (7);",
                "DROP TABLE public.c;");
        RunnerException.StatementFailed failure = failureOfApply(RunnerException.StatementFailed.class);
        assertThat(failure.sqlState()).isEqualTo("23503");
        assertThat(failure)
                .hasMessageContaining("all statements were executed, but not committed")
                .hasMessageEndingWith("To go on: mend the rows that it speaks of, and run it again.");
        assertThat(database.tables()).containsExactly("p");
    }

    @Test
    void continuesWithTheSegmentThatFailed() {
        migrations.add(
                1,
                List.of(
                        "CREATE TABLE public.a ();",
                        "CREATE TABLE public.b ();\nSELECT 1/0;",
                        "CREATE TABLE public.c ();"),
                List.of("DROP TABLE public.a, public.b, public.c;"));
        RunnerException.PartlyApplied failure = failureOfApply(RunnerException.PartlyApplied.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.PARTLY_APPLIED);
        assertThat(failure)
                .hasMessageContaining("V0001_2__step.sql line 2: ERROR 22012")
                .hasMessageContaining("Earlier scripts of 0001 step are committed; the next run begins with this one.");
        assertThat(runner().status().migrations())
                .containsExactly(new MigrationStatus(1, "step", State.PARTLY_APPLIED, 1, 3));
        assertThatThrownBy(() -> revert(new RevertGoal.Steps(1)))
                .isInstanceOf(RunnerException.PartlyApplied.class)
                .hasMessageContaining("0001 step is applied in part");
        migrations.edit("V0001_2__step.sql", "CREATE TABLE public.b ();");
        assertThat(runner().apply().segments())
                .extracting(ExecutedSegment::file)
                .containsExactly("V0001_2__step.sql", "V0001_3__step.sql");
        assertThat(database.tables()).containsExactly("a", "b", "c");
        assertThat(runner().status().version()).isEqualTo(1);
        assertThat(runner().verify()).isEmpty();
    }

    @Test
    void refusesTamperedFilesAndExecutesNothing() {
        threeTables();
        runner().apply(1);
        migrations.tamper("V0003__step.sql", "DROP TABLE public.a;");
        assertThatThrownBy(this::runner)
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.CHECKSUM_MISMATCH))
                .hasMessageContaining("V0003__step.sql: was changed");
        migrations.remove("snapshots/0002.json");
        assertThatThrownBy(this::runner)
                .hasMessageContaining("snapshots/0002.json: is listed in checksums.txt but missing");
        assertThat(database.tables()).containsExactly("a");
    }

    @Test
    void refusesAFileChangedAfterItWasApplied() {
        threeTables();
        runner().apply(1);
        migrations.edit("V0001__step.sql", "CREATE TABLE public.other ();");
        RunnerException.HistoryMismatch failure = failureOfApply(RunnerException.HistoryMismatch.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.CHECKSUM_MISMATCH);
        assertThat(failure).hasMessageContaining("V0001__step.sql was changed after it was executed");
        assertThat(database.tables()).containsExactly("a");
        assertThat(runner().verify()).extracting(HistoryProblem::kind).containsExactly(HistoryProblem.Kind.CHANGED);
    }

    @Test
    void namesUnknownSkippedAndAddedScripts() {
        threeTables();
        runner().apply();
        database.run(
                "UPDATE ashlar.history SET migration = 9, file = 'V0009__gone.sql' WHERE migration = 2",
                "UPDATE ashlar.history SET file = 'V0003__renamed.sql' WHERE migration = 3");
        assertThat(runner().verify())
                .extracting(HistoryProblem::toString)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith("V0009__gone.sql was executed on this database and is not among the files"),
                        text -> assertThat(text).startsWith("V0003__renamed.sql was executed"),
                        text -> assertThat(text).startsWith("0002 step is not applied though 0009 is"));
    }

    @Test
    void statusKnowsAMigrationWhoseFilesAreGone() {
        threeTables();
        runner().apply();
        migrations.drop("V0003__step.sql").drop("U0003__step.sql").drop("snapshots/0003.json");
        Status status = runner().status();
        assertThat(status.version()).isEqualTo(3);
        assertThat(status.outcome()).isEqualTo(Outcome.CHECKSUM_MISMATCH);
        assertThat(status.migrations()).last().isEqualTo(new MigrationStatus(3, "step", State.APPLIED, 1, 1));
        assertThat(status.problems())
                .singleElement()
                .extracting(HistoryProblem::kind)
                .isEqualTo(HistoryProblem.Kind.UNKNOWN);
    }

    @Test
    void aRefusalOfRowsDoesNotSpeakOfTheFile() {
        database.run("CREATE TABLE public.t (a int)", "INSERT INTO public.t VALUES (NULL)");
        migrations.add(1, "-- why\nALTER TABLE public.t\n    ALTER a SET NOT NULL;", "SELECT 1;");
        assertThat(failureOfApply(RunnerException.StatementFailed.class))
                .hasMessageContaining("The statement of line 2: ALTER TABLE public.t\n")
                .hasMessageEndingWith("To go on: mend the rows that it speaks of, and run it again.");
    }

    @Test
    void refusesAScriptAddedToAnAppliedMigration() {
        migrations.add(1, List.of("SELECT 1;", "SELECT 2;"), List.of("SELECT 3;"));
        runner().apply();
        migrations.edit("V0001_3__step.sql", "SELECT 3;");
        assertThat(failureOfApply(RunnerException.HistoryMismatch.class))
                .hasMessageContaining("0001 step was applied as 2 scripts and has 3 now");
    }

    @Test
    void refusesTransactionControlAndBadScriptsBeforeAnythingRuns() {
        migrations.add(1, "CREATE TABLE public.a ();", "SELECT 1;").add(2, "SELECT 1;\ncommit;", "SELECT 1;");
        assertThat(failureOfApply(RunnerException.Usage.class))
                .hasMessage(
                        "V0002__step.sql line 2: the runner begins and ends transactions: leave this statement out");
        migrations.edit("V0002__step.sql", "SELECT 1;\n\n\\d");
        assertThat(failureOfApply(RunnerException.Usage.class))
                .hasMessageContaining("V0002__step.sql line 3: a backslash");
        assertThat(database.tables()).isEmpty();
        migrations.edit("V0002__step.sql", "SAVEPOINT s; ROLLBACK TO s; ROLLBACK WORK TO SAVEPOINT s; RELEASE s;");
        assertThat(runner().apply().after()).isEqualTo(2);
    }

    @Test
    void executesEveryFormOfStatementAsWritten() {
        migrations.add(1, """
            CREATE TABLE public.t (a text, b text);
            CREATE FUNCTION public.f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;
            CREATE RULE r AS ON DELETE TO public.t DO INSTEAD (SELECT 1; SELECT 2);
            INSERT INTO public.t VALUES (E'it\\'s; {d}', 'back\\slash ${x} ?');
            DO $body$ BEGIN PERFORM 1; END; $body$;
            SELECT '{}'::jsonb ? 'a';
            COMMENT ON TABLE public.t IS 'a\\b
            c';
            """, "DROP TABLE public.t; DROP FUNCTION public.f;");
        runner().apply();
        assertThat(database.column("SELECT a || b FROM public.t")).containsExactly("it's; {d}back\\slash ${x} ?");
        assertThat(database.column("SELECT public.f()")).containsExactly("2");
        assertThat(database.column("SELECT obj_description('public.t'::regclass)"))
                .containsExactly("a\\b\nc");
    }

    @Test
    void settingsAreOursForEveryScript() {
        database.run(
                "ALTER DATABASE " + database.name() + " SET search_path = public",
                "ALTER DATABASE " + database.name() + " SET standard_conforming_strings = off",
                "ALTER DATABASE " + database.name() + " SET DateStyle = 'German'",
                "ALTER DATABASE " + database.name() + " SET statement_timeout = '1ms'",
                "ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on",
                "ALTER DATABASE " + database.name() + " SET TimeZone = 'Asia/Tokyo'");
        migrations.add(
                1,
                "CREATE TABLE public.s (v text); SET lock_timeout = 7; SET work_mem = '1MB'; SET search_path = public;"
                        + " SET TimeZone = 'Asia/Tokyo';",
                "SELECT 1;");
        migrations.add(
                2,
                "INSERT INTO public.s SELECT concat_ws('|', current_setting('search_path'),"
                        + " current_setting('DateStyle'), current_setting('TimeZone'),"
                        + " current_setting('standard_conforming_strings'), current_setting('IntervalStyle'),"
                        + " current_setting('check_function_bodies'), current_setting('lock_timeout'),"
                        + " current_setting('application_name'), current_setting('work_mem'), 'a\\');",
                "SELECT 1;");
        runner().apply();
        assertThat(database.column("SELECT v FROM public.s"))
                .containsExactly("|ISO, MDY|UTC|on|postgres|on|200ms|ashlar|4MB|a\\");
    }

    @Test
    void passesNoticesOn() {
        migrations.add(1, "SELECT 1;\nCREATE TABLE public." + "n".repeat(70) + " ();", "SELECT 1;");
        runner().apply();
        assertThat(events)
                .filteredOn(RunnerEvent.ServerNotice.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    RunnerEvent.ServerNotice notice = (RunnerEvent.ServerNotice) event;
                    assertThat(notice.line()).isEqualTo(2);
                    assertThat(notice.message()).contains("will be truncated");
                });
        assertThat(events)
                .contains(
                        new RunnerEvent.SegmentStarted("V0001__step.sql", 1, 1),
                        new RunnerEvent.StatementStarted("V0001__step.sql", 2, 2, 2));
    }
}
