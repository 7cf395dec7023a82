package dev.ashlar.apply;

import dev.ashlar.sql.StatementSplitter.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words for a segment that was not finished: what is wrong, what holds now, what to do.
 *
 * @param target the database
 * @param done what this run executed before
 */
record Failures(Target target, List<ExecutedSegment> done) {

    RunnerException refused(Segment segment, Statement statement, SQLException e) {
        ServerWords words = ServerWords.of(e);
        int line = words.line(statement.line(), statement.text());
        String what = segment.file() + " line " + line + ": " + words.text() + "\nThe statement of line "
                + statement.line() + ": " + Script.firstLine(statement);
        return failed(segment, line, what, mend(e), e);
    }

    private static String mend(SQLException e) {
        String state = SqlStates.of(e);
        if (state.equals(SqlStates.INSUFFICIENT_PRIVILEGE)) {
            return "grant the privilege, or sign in as a role that has it, and run it again";
        }
        if (SqlStates.isAboutRows(e)) {
            return "mend the rows that it speaks of, and run it again";
        }
        return "if the database was changed by hand (ashlar drift tells), mend it there; if the script is wrong and has"
                + " run on no database yet, mend the file and record that with ashlar check --record-checksums; then run"
                + " it again";
    }

    RunnerException atCommit(Segment segment, Statement last, SQLException e) {
        String what = segment.file() + ": all statements were executed, but not committed: "
                + ServerWords.of(e).text();
        return failed(segment, last.line(), what, mend(e), e);
    }

    RunnerException lost(Segment segment, int line, SQLException e) {
        String message = segment.file() + " line " + line + ": the connection to " + target.place() + " was lost: "
                + ServerWords.of(e).text() + standing(segment) + "Run it again.";
        return segment.isFirst()
                ? new RunnerException.Connection(message, e)
                : new RunnerException.PartlyApplied(message, e);
    }

    RunnerException blocked(Segment segment, Statement waited, List<LockHolder> holders, int attempts) {
        String known = holders.stream().map(holder -> "\n  held by " + holder).collect(Collectors.joining());
        String orphans = holders.isEmpty()
                ? "pg_stat_activity shows it."
                : "if it is an orphan, end it with "
                        + holders.stream()
                                .map(holder -> "SELECT pg_terminate_backend(" + holder.pid() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
        String message = segment.file() + " line " + waited.line() + ": another session's lock was in the way of all "
                + attempts + " tries of: " + Script.firstLine(waited) + known + standing(segment)
                + "Run it again when that session has ended; " + orphans;
        return segment.isFirst()
                ? new RunnerException.LockNotObtained(message, null)
                : new RunnerException.PartlyApplied(message, null);
    }

    /** Nobody can say yet whether the segment took effect; the history will, or a person. */
    RunnerException undecided(Segment segment, SQLException e) {
        boolean transactional = segment.script().file().transactional();
        String message = segment.file() + " on " + target.place() + ": what the server did was not confirmed: "
                + ServerWords.of(e).text() + before() + "\n"
                + (transactional
                        ? "Run it again: the history tells whether it was committed, and nothing is executed twice."
                        : "It runs outside a transaction: look at the database, and say what you find:"
                                + new ResolveCommand(target).answers(segment.file()));
        return segment.isFirst()
                ? new RunnerException.Connection(message, e)
                : new RunnerException.PartlyApplied(message, e);
    }

    private RunnerException failed(Segment segment, int line, String what, String mend, SQLException e) {
        String message = what + standing(segment) + "To go on: " + mend + ".";
        return segment.isFirst()
                ? new RunnerException.StatementFailed(message, segment.file(), line, SqlStates.of(e), e)
                : new RunnerException.PartlyApplied(message, e);
    }

    private String standing(Segment segment) {
        String kept = segment.script().file().transactional()
                ? "\nThis script was rolled back, whole."
                : "\nThis script ran outside a transaction: look for what it left, such as an invalid index.";
        String parts = segment.isFirst()
                ? ""
                : " Earlier scripts of " + segment.migration().title()
                        + " are committed; the next run begins with this one.";
        return kept + parts + before() + "\n";
    }

    private String before() {
        return done.isEmpty()
                ? ""
                : " Done in this run: "
                        + done.stream().map(ExecutedSegment::file).collect(Collectors.joining(", ")) + ".";
    }
}
