package dev.ashlar.apply;

/**
 * One difference between the history in the database and the files.
 *
 * @param kind what sort
 * @param migration the migration's number
 * @param message the file, what is wrong, and what to do
 */
public record HistoryProblem(Kind kind, int migration, String message) {

    /** What sort of difference. */
    public enum Kind {
        /** A file was changed after it was executed. */
        CHANGED,
        /** The history knows a script that is not among the files. */
        UNKNOWN,
        /** A migration is not applied though a later one is. */
        GAP,
        /** A script outside a transaction was begun, and its end is not recorded. */
        UNFINISHED
    }

    /** The message. */
    @Override
    public String toString() {
        return message;
    }
}
