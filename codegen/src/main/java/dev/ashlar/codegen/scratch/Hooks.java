package dev.ashlar.codegen.scratch;

/** Shutdown hooks that are taken back when their server is closed in time. */
final class Hooks {
    private Hooks() {}

    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already or is about to; closing twice does no harm.
            return;
        }
    }
}
