package dev.ashlar.random;

import dev.ashlar.verify.ProofResult;
import java.util.concurrent.atomic.AtomicInteger;

/** What the trials were worth: a proof over empty tables shows less. Safe for several threads. */
final class Tally {

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final AtomicInteger FILLED = new AtomicInteger();
    private static final AtomicInteger FITTED = new AtomicInteger();
    private static final AtomicInteger EMPTY = new AtomicInteger();

    private Tally() {}

    static void count(ProofResult result) {
        TABLES.addAndGet(result.rows().size());
        FILLED.addAndGet(
                (int) result.rows().values().stream().filter(rows -> rows > 0).count());
        FITTED.addAndGet(result.fitted().size());
        EMPTY.addAndGet(result.empty().size());
    }

    static String words() {
        return FILLED + " of " + TABLES + " tables had rows, " + FITTED + " only such as fit both versions, " + EMPTY
                + " were empty";
    }
}
