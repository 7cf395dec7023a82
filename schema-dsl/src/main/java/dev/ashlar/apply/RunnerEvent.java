package dev.ashlar.apply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run tells while it goes on. */
public sealed interface RunnerEvent {

    /**
     * Another session holds the runner's lock.
     *
     * @param holder who; empty if it has gone meanwhile
     * @param waited how long the wait has lasted
     */
    record WaitingForLock(Optional<LockHolder> holder, Duration waited) implements RunnerEvent {}

    /**
     * A script begins.
     *
     * @param file its name
     * @param number its place in this run, from 1
     * @param of how many scripts this run has
     */
    record SegmentStarted(String file, int number, int of) implements RunnerEvent {}

    /**
     * A statement is sent.
     *
     * @param file the script
     * @param line where the statement begins
     * @param number its place in the script, from 1
     * @param of how many statements the script has
     */
    record StatementStarted(String file, int line, int number, int of) implements RunnerEvent {}

    /**
     * The server said something that is no error, such as that a name was cut.
     *
     * @param file the script
     * @param line where the statement begins
     * @param message the server's words
     */
    record ServerNotice(String file, int line, String message) implements RunnerEvent {}

    /**
     * A script met a lock, was rolled back, and will be tried again.
     *
     * @param file the script
     * @param line where the statement begins that waited
     * @param statement its first line
     * @param holders who kept it waiting, as far as that was seen; never after the first try
     * @param attempt how many tries there were
     * @param pause how long until the next
     */
    record SegmentRetried(
            String file, int line, String statement, List<LockHolder> holders, int attempt, Duration pause)
            implements RunnerEvent {

        /** Copies the list. */
        public SegmentRetried {
            holders = List.copyOf(holders);
        }
    }

    /**
     * The connection was lost while the server committed; the history tells that it did.
     *
     * @param file the script
     */
    record CommitConfirmed(String file) implements RunnerEvent {}

    /**
     * A script is done and recorded.
     *
     * @param file its name
     * @param took from its first statement to its commit, tries included
     */
    record SegmentDone(String file, Duration took) implements RunnerEvent {}
}
