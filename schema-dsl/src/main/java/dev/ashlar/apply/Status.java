package dev.ashlar.apply;

import dev.ashlar.Outcome;
import java.util.List;

/**
 * How far a database is.
 *
 * @param migrations one entry per migration, in order: those of the directory, and those that only the database knows
 * @param problems where the history and the files differ
 */
public record Status(List<MigrationStatus> migrations, List<HistoryProblem> problems) {

    /** Copies the lists. */
    public Status {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
    }

    /** The version the database is at: the newest migration that is applied in full; 0 if none is. */
    public int version() {
        return migrations.stream()
                .filter(migration -> migration.state() == MigrationStatus.State.APPLIED)
                .mapToInt(MigrationStatus::number)
                .max()
                .orElse(0);
    }

    /** What this means to a script: whether history and files agree. */
    public Outcome outcome() {
        if (problems.isEmpty()) {
            return Outcome.DONE;
        }
        boolean unfinished = problems.stream().allMatch(problem -> problem.kind() == HistoryProblem.Kind.UNFINISHED);
        return unfinished ? Outcome.PARTLY_APPLIED : Outcome.CHECKSUM_MISMATCH;
    }

    /** The migrations that apply would take up, in order. */
    public List<MigrationStatus> pending() {
        return migrations.stream()
                .filter(migration -> switch (migration.state()) {
                    case PENDING, PARTLY_APPLIED -> true;
                    case APPLIED, PARTLY_REVERTED -> false;
                })
                .toList();
    }
}
