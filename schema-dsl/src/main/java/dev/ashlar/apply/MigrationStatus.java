package dev.ashlar.apply;

/**
 * How far one migration is.
 *
 * @param number its number
 * @param name its name
 * @param state how far it is
 * @param segmentsDone how many scripts are done in the direction it was last taken
 * @param segments how many scripts it has in that direction
 */
public record MigrationStatus(int number, String name, State state, int segmentsDone, int segments) {

    /** How far a migration can be. */
    public enum State {
        /** Not applied, or reverted. */
        PENDING,
        /** Some of its forward scripts are done; apply goes on. */
        PARTLY_APPLIED,
        /** All of its forward scripts are done. */
        APPLIED,
        /** Some of its reverse scripts are done; revert goes on. */
        PARTLY_REVERTED
    }
}
