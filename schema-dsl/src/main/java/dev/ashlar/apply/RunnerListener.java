package dev.ashlar.apply;

/** Is told of progress, on the runner's thread; an exception it throws ends the run, and the open segment is rolled back. */
@FunctionalInterface
public interface RunnerListener {

    /** Something happened. */
    void on(RunnerEvent event);

    /** A listener that does nothing. */
    static RunnerListener silent() {
        return event -> {};
    }
}
