package dev.ashlar.history;

import dev.ashlar.kind.LockMode;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Segment;
import java.util.ArrayList;
import java.util.List;

/** Writes the scripts of one direction: what a reviewer must know, then the statements, then how to see that it is done. */
final class ScriptWriter {

    private final NewMigration migration;
    private final Direction direction;
    private final Plan plan;
    private final Standing standing;
    private final StatementNote note;

    ScriptWriter(NewMigration migration, Direction direction) {
        this.migration = migration;
        this.direction = direction;
        this.plan = direction == Direction.FORWARD ? migration.forward() : migration.reverse();
        this.standing = new Standing(plan);
        this.note = new StatementNote(
                plan,
                direction,
                direction == Direction.FORWARD ? LossWords.of(List.of()) : LossWords.before(migration.forward()));
    }

    /** One file for each segment, with its configuration where it needs one. */
    List<NewFile> files() {
        List<Segment> segments = plan.isEmpty() ? List.of(new Segment(List.of())) : plan.segments();
        List<NewFile> files = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            String path = name(segments.size() == 1 ? 0 : i + 1).fileName();
            String text = text(segments.get(i).statements(), i + 1, segments.size());
            files.add(new NewFile(path, text));
            if (text.contains("${")) {
                files.add(new NewFile(path + ".conf", "placeholderReplacement=false\n"));
            }
        }
        return files;
    }

    private ScriptName name(int segment) {
        return new ScriptName(direction, migration.number(), segment, migration.name());
    }

    private String text(List<Planned> statements, int part, int parts) {
        var text = new StringBuilder(header(statements, part, parts));
        for (Planned planned : statements) {
            text.append('\n').append(note.of(planned)).append(StatementText.of(planned));
        }
        String queries = direction == Direction.FORWARD && part == parts ? VerificationQueries.comment(plan) : "";
        return queries.isEmpty()
                ? text.toString()
                : text.append('\n').append(queries).toString();
    }

    private String header(List<Planned> statements, int part, int parts) {
        var lines = new CommentLines().line(title(part, parts));
        if (part == 1) {
            lines.section("Changes", orNone(ChangeWords.of(plan.diff())));
            lines.section(
                    "Dropped and created again, as something that they need changes",
                    plan.rebuilt().stream().map(ChangeWords::noun).toList());
        } else {
            lines.line("What changes is told in " + name(1).fileName() + ".");
        }
        lines.section("Locks", locks(statements)).section("Risks", standing.risks(statements));
        if (part == 1) {
            restoration(lines);
        }
        lines.gap();
        String written = "Written for PostgreSQL " + plan.server() + " and newer";
        if (migration.proof() == null) {
            lines.line(written + ". Not proved on a server.");
        } else {
            lines.line(written + ", proved on " + migration.proof().server() + ":");
            migration.proof().sentences().forEach(lines::line);
        }
        if (!statements.isEmpty()) {
            lines.line("Run in one transaction" + (parts == 1 ? "" : " of its own") + ". ashlar "
                            + (direction == Direction.FORWARD ? "apply" : "revert")
                            + " does, and records it; by hand, unrecorded:")
                    .whole("psql -v ON_ERROR_STOP=1 -1 -f "
                            + name(parts == 1 ? 0 : part).fileName());
        }
        List<String> losses = LossWords.of(statements).lines();
        if (!losses.isEmpty()) {
            lines.gap();
            losses.forEach(lines::whole);
        }
        return lines.text();
    }

    private String title(int part, int parts) {
        String number = Migration.digits(migration.number());
        String title = direction.letter() + number + " " + migration.name();
        String reverse = direction == Direction.REVERSE ? ": reverse of V" + number : "";
        return title + reverse + (parts == 1 ? "" : ", part " + part + " of " + parts);
    }

    /** The strongest of each object, and what a statement's own note does not say. */
    private List<String> locks(List<Planned> statements) {
        List<String> locks = new ArrayList<>(standing.locks(statements));
        if (!locks.isEmpty()) {
            boolean against = locks.stream().anyMatch(lock -> lock.contains(LockMode.ACCESS_EXCLUSIVE.words()));
            locks.add("each is held until the script's transaction ends"
                    + (against && statements.size() > 1
                            ? ", so what follows an ACCESS EXCLUSIVE lock, such as a CREATE INDEX on the same table, keeps"
                                    + " readers waiting too"
                            : ""));
        }
        return locks;
    }

    /** What the way back brings, in the scripts of both ways. */
    private void restoration(CommentLines lines) {
        List<String> said = new ArrayList<>(new Restoration(migration).lines());
        if (direction == Direction.FORWARD) {
            said.addAll(new Standing(migration.reverse())
                    .refusals(migration.reverse().statements()));
            lines.section("Reverse, by U" + Migration.digits(migration.number()), said);
        } else {
            lines.section("Restoration", said);
        }
    }

    private static List<String> orNone(List<String> changes) {
        return changes.isEmpty() ? List.of("none") : changes;
    }
}
