package dev.ashlar.apply;

import dev.ashlar.history.Direction;
import dev.ashlar.history.Migration;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows in force, set against the files. */
final class History {
    private final MigrationsDirectory directory;
    private final ResolveCommand resolving;
    private final TreeMap<Integer, List<HistoryRow>> rows;

    History(MigrationsDirectory directory, Target target, List<HistoryRow> rows) {
        this.directory = directory;
        this.resolving = new ResolveCommand(target);
        this.rows =
                rows.stream().collect(Collectors.groupingBy(HistoryRow::migration, TreeMap::new, Collectors.toList()));
    }

    Status status() {
        return new Status(directory.migrations().stream().map(this::status).toList(), problems());
    }

    MigrationStatus status(Migration migration) {
        int forward = migration.forward().size()
                - remaining(migration, Direction.FORWARD).size();
        int reverse = migration.reverse().size()
                - remaining(migration, Direction.REVERSE).size();
        boolean reverting = rowsOf(migration.number()).stream().anyMatch(row -> isOf(row, Direction.REVERSE));
        boolean begun = !rowsOf(migration.number()).isEmpty();
        if (reverting) {
            return status(
                    migration,
                    MigrationStatus.State.PARTLY_REVERTED,
                    reverse,
                    migration.reverse().size());
        }
        MigrationStatus.State state = forward == migration.forward().size()
                ? MigrationStatus.State.APPLIED
                : begun ? MigrationStatus.State.PARTLY_APPLIED : MigrationStatus.State.PENDING;
        return status(migration, state, forward, migration.forward().size());
    }

    private static MigrationStatus status(Migration migration, MigrationStatus.State state, int done, int of) {
        return new MigrationStatus(migration.number(), migration.name(), state, done, of);
    }

    /** The scripts of one direction that are not done, in order. */
    List<ScriptFile> remaining(Migration migration, Direction direction) {
        return migration.scripts(direction).stream()
                .filter(file -> rowsOf(migration.number()).stream()
                        .noneMatch(row -> row.isDone()
                                && isOf(row, direction)
                                && row.segment() == file.name().position()))
                .toList();
    }

    /** Every difference, by migration. */
    List<HistoryProblem> problems() {
        List<HistoryProblem> problems = new ArrayList<>();
        rows.values().forEach(ofOne -> ofOne.forEach(row -> problem(row).ifPresent(problems::add)));
        for (Migration migration : directory.migrations()) {
            count(migration).ifPresent(problems::add);
            MigrationStatus.State state = status(migration).state();
            boolean behind = state == MigrationStatus.State.PENDING || state == MigrationStatus.State.PARTLY_APPLIED;
            if (behind && !rows.isEmpty() && rows.lastKey() > migration.number()) {
                problems.add(new HistoryProblem(
                        HistoryProblem.Kind.GAP,
                        migration.number(),
                        migration.title()
                                + " is not applied though " + Migration.digits(rows.lastKey())
                                + " is: give it a number after the newest, or revert what came later"));
            }
        }
        return problems;
    }

    private Optional<HistoryProblem> problem(HistoryRow row) {
        Optional<ScriptFile> file = directory.migration(row.migration()).stream()
                .flatMap(migration -> Stream.of(Direction.values())
                        .filter(direction -> isOf(row, direction))
                        .flatMap(direction -> migration.scripts(direction).stream()))
                .filter(script -> script.fileName().equals(row.file()))
                .findFirst();
        if (!row.isDone()) {
            return Optional.of(new HistoryProblem(
                    HistoryProblem.Kind.UNFINISHED,
                    row.migration(),
                    row.file() + " was begun at "
                            + row.startedAt() + " outside a transaction, and its end is not recorded: if no run is at"
                            + " work on it still, look at the database, and say what you find:"
                            + resolving.answers(row.file())));
        }
        if (file.isEmpty()) {
            return Optional.of(new HistoryProblem(
                    HistoryProblem.Kind.UNKNOWN,
                    row.migration(),
                    row.file()
                            + " was executed on this database and is not among the files: restore it from"
                            + " version control"));
        }
        if (!file.get().sha256().equals(row.checksum())) {
            return Optional.of(new HistoryProblem(
                    HistoryProblem.Kind.CHANGED,
                    row.migration(),
                    row.file()
                            + " was changed after it was executed: restore it, and write a new migration for"
                            + " the change"));
        }
        return Optional.empty();
    }

    /** A migration that was whole with so many scripts is not whole with more. */
    private Optional<HistoryProblem> count(Migration migration) {
        List<HistoryRow> forward = rowsOf(migration.number()).stream()
                .filter(row -> isOf(row, Direction.FORWARD) && row.isDone())
                .toList();
        int count = migration.forward().size();
        return forward.stream()
                .filter(row -> row.segments() == forward.size() && row.segments() != count)
                .findFirst()
                .map(row -> new HistoryProblem(
                        HistoryProblem.Kind.CHANGED,
                        migration.number(),
                        migration.title() + " was applied as " + row.segments() + " scripts and has " + count
                                + " now: restore it, and write a new migration for the change"));
    }

    /** The scripts outside a transaction whose end is not recorded, by migration. */
    List<HistoryRow> unfinished() {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> !row.isDone())
                .toList();
    }

    private List<HistoryRow> rowsOf(int migration) {
        return rows.getOrDefault(migration, List.of());
    }

    private static boolean isOf(HistoryRow row, Direction direction) {
        return row.direction().equals(HistoryTable.word(direction));
    }
}
