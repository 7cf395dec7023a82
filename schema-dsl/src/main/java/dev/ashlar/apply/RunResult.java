package dev.ashlar.apply;

import java.util.List;

/**
 * What an apply or a revert did.
 *
 * @param before the version the database was at
 * @param after the version it is at now
 * @param segments the scripts that were executed, in order; empty if there was nothing to do
 */
public record RunResult(int before, int after, List<ExecutedSegment> segments) {

    /** Copies the list. */
    public RunResult {
        segments = List.copyOf(segments);
    }
}
