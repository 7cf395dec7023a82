package dev.ashlar;

/**
 * What the end of a command means to the script that called it; the numbers are the exit codes of every face of Ashlar.
 */
public enum Outcome {
    /** Done, or there was nothing to do. */
    DONE(0),
    /** A statement failed, or a fault of ours. */
    FAULT(1),
    /** The command was asked for something it cannot do: wrong arguments, an ill-formed migrations directory. */
    USAGE(2),
    /** The declared schema is ahead of the migrations. */
    CHANGES_PENDING(3),
    /** Something would be lost that nobody accepted. */
    RISK_NOT_ACCEPTED(4),
    /** The database is not what the migrations made it. */
    DRIFT(5),
    /** Another session holds a lock that is needed. */
    LOCK_NOT_OBTAINED(6),
    /** A migration is applied in part; running again continues it, or what stopped it must be resolved first. */
    PARTLY_APPLIED(7),
    /** A file is not what was recorded of it. */
    CHECKSUM_MISMATCH(8),
    /** The server cannot be reached, the connection was lost, or a privilege is missing. */
    CONNECTION_OR_PRIVILEGE(9);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit code, 0 to 9. */
    public int exitCode() {
        return exitCode;
    }
}
