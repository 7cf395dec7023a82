package dev.ashlar.codegen.scratch;

/** A wait between two looks at something that another process changes. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchException("interrupted while waiting for the scratch server", e);
        }
    }
}
