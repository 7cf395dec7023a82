package dev.ashlar.codegen.cli;

import dev.ashlar.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends; scripts depend on the numbers, so they never change their meaning. */
public enum ExitCode {
    /** What was asked is done, or there was nothing to do. */
    DONE(0, "done, or nothing to do"),
    /** A statement, a proof or a check failed, or a fault of Ashlar's own. */
    FAULT(1, "a statement, a proof or a check failed; or a fault of Ashlar's own"),
    /** The command line, the project's file or the project's sources are wrong. */
    USAGE(2, "wrong usage, settings or schema sources"),
    /** The sources are ahead of the migrations. */
    CHANGES_PENDING(3, "changes are pending"),
    /** A step is risky and was not accepted. */
    RISK_NOT_ACCEPTED(4, "a risk was not accepted"),
    /** The database is not what the migrations made. */
    DRIFT(5, "the database has drifted"),
    /** Another run holds the lock. */
    LOCK_NOT_OBTAINED(6, "the lock was not obtained"),
    /** Stopped on the way; the message says how to go on. */
    PARTLY_APPLIED(7, "partly applied; the message says how to go on"),
    /** A file is not what its checksum says. */
    CHECKSUM_MISMATCH(8, "a file does not match its checksum"),
    /** The database cannot be reached, or the role may not do what is needed. */
    CONNECTION_OR_PRIVILEGE(9, "no connection, or a privilege is missing");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The process's exit status.
     *
     * @return 0 to 9
     */
    public int code() {
        return code;
    }

    /** The exit code of an operation's outcome: the same number. */
    static ExitCode of(Outcome outcome) {
        for (ExitCode exit : values()) {
            if (exit.code == outcome.exitCode()) {
                return exit;
            }
        }
        throw new IllegalArgumentException("no exit code for " + outcome);
    }

    /** The list for the help, by code. */
    static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            list.put(" " + exit.code, exit.meaning);
        }
        return list;
    }
}
