package dev.ashlar.apply;

import java.time.Duration;

/** A wait that an interrupt ends, and the run with it. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException.LockNotObtained(
                    "interrupted while waiting; nothing was left open: run it again", null);
        }
    }
}
