package dev.ashlar.apply;

import java.time.Duration;

/**
 * How patient the runner is.
 *
 * @param lockWait how long to wait for another runner; zero to try once
 * @param lockTimeout how long one statement of a transactional segment waits for a table's lock before it stands back
 * @param retryFor how long a segment that met a lock is tried again, from its first try
 * @param reconnectFor how long to try to reach a server again that went away while it committed
 */
public record RunnerOptions(Duration lockWait, Duration lockTimeout, Duration retryFor, Duration reconnectFor) {

    /** One minute for another runner, 2 s for a table's lock, one minute of tries, 30 s for a lost server. */
    public static RunnerOptions standard() {
        return new RunnerOptions(
                Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(30));
    }

    /** These options with another wait for other runners. */
    public RunnerOptions withLockWait(Duration wait) {
        return new RunnerOptions(wait, lockTimeout, retryFor, reconnectFor);
    }

    /** These options with another wait for tables' locks, and another time in which to try again. */
    public RunnerOptions withLockTimeout(Duration timeout, Duration tries) {
        return new RunnerOptions(lockWait, timeout, tries, reconnectFor);
    }
}
