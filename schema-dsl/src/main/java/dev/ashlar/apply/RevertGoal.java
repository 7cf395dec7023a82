package dev.ashlar.apply;

/** How far to go back. */
public sealed interface RevertGoal {

    /**
     * So many migrations, newest first.
     *
     * @param count at least 1, and no more than are applied
     */
    record Steps(int count) implements RevertGoal {
        /**
         * Checks the count.
         *
         * @throws RunnerException.Usage if it is less than 1
         */
        public Steps {
            if (count < 1) {
                throw new RunnerException.Usage("revert by " + count + " steps: name 1 or more");
            }
        }
    }

    /**
     * Until the database is at a version.
     *
     * @param version the newest migration to stay applied; 0 to revert all
     */
    record ToVersion(int version) implements RevertGoal {
        /**
         * Checks the version.
         *
         * @throws RunnerException.Usage if it is negative
         */
        public ToVersion {
            if (version < 0) {
                throw new RunnerException.Usage("revert to version " + version + ": name 0 to revert all");
            }
        }
    }
}
