package dev.ashlar.apply;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import dev.ashlar.history.Loss;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the runner stopped; the message says what it stopped at, what is wrong, what holds now, and what to do. */
public abstract sealed class RunnerException extends AshlarException {
    private static final long serialVersionUID = 1;
    private final Outcome outcome;

    private RunnerException(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    @Override
    public final Outcome outcome() {
        return outcome;
    }

    /** The runner was asked for what it cannot do; nothing was touched. */
    public static final class Usage extends RunnerException {
        private static final long serialVersionUID = 1;

        Usage(String message) {
            super(Outcome.USAGE, message, null);
        }
    }

    /** A reverse script would lose what was not accepted; nothing was touched. */
    public static final class LossNotAccepted extends RunnerException {
        private static final long serialVersionUID = 1;
        private final transient List<Loss> losses;

        LossNotAccepted(String message, List<Loss> losses) {
            super(Outcome.RISK_NOT_ACCEPTED, message, null);
            this.losses = List.copyOf(losses);
        }

        /** The losses that were not accepted, each once. */
        public List<Loss> losses() {
            return losses;
        }
    }

    /** Another runner, or another session's lock on a table, was waited for in vain. */
    public static final class LockNotObtained extends RunnerException {
        private static final long serialVersionUID = 1;
        private final transient @Nullable LockHolder holder;

        LockNotObtained(String message, @Nullable LockHolder holder) {
            super(Outcome.LOCK_NOT_OBTAINED, message, null);
            this.holder = holder;
        }

        /** Who holds the runner's lock; empty for a table's lock. */
        public Optional<LockHolder> holder() {
            return Optional.ofNullable(holder);
        }
    }

    /** A migration is applied or reverted in part; the message says how to go on. */
    public static final class PartlyApplied extends RunnerException {
        private static final long serialVersionUID = 1;

        PartlyApplied(String message, @Nullable Throwable cause) {
            super(Outcome.PARTLY_APPLIED, message, cause);
        }
    }

    /** What the database says was applied is not what the files are; nothing was touched. */
    public static final class HistoryMismatch extends RunnerException {
        private static final long serialVersionUID = 1;
        private final transient List<HistoryProblem> problems;

        HistoryMismatch(String message, List<HistoryProblem> problems) {
            super(Outcome.CHECKSUM_MISMATCH, message, null);
            this.problems = List.copyOf(problems);
        }

        /** Every difference. */
        public List<HistoryProblem> problems() {
            return problems;
        }
    }

    /** The server cannot be reached or used, the connection was lost, or a privilege is missing. */
    public static final class Connection extends RunnerException {
        private static final long serialVersionUID = 1;

        Connection(String message, @Nullable Throwable cause) {
            super(Outcome.CONNECTION_OR_PRIVILEGE, message, cause);
        }
    }

    /** The server refused a statement; its segment was rolled back. */
    public static final class StatementFailed extends RunnerException {
        private static final long serialVersionUID = 1;
        private final String file;
        private final int line;
        private final String sqlState;

        StatementFailed(String message, String file, int line, String sqlState, Throwable cause) {
            // 42501, insufficient_privilege: https://www.postgresql.org/docs/current/errcodes-appendix.html
            super(sqlState.equals("42501") ? Outcome.CONNECTION_OR_PRIVILEGE : Outcome.FAULT, message, cause);
            this.file = file;
            this.line = line;
            this.sqlState = sqlState;
        }

        /** The script. */
        public String file() {
            return file;
        }

        /** The line the server points at, or the statement's first, counted from 1. */
        public int line() {
            return line;
        }

        /** The server's error code. */
        public String sqlState() {
            return sqlState;
        }
    }
}
