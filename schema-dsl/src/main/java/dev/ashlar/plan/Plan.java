package dev.ashlar.plan;

import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Risk;
import java.util.List;

/**
 * How one version becomes another. Immutable.
 *
 * @param diff the difference that it carries out
 * @param segments the statements, cut where a commit is needed
 */
public record Plan(Diff diff, List<Segment> segments) {

    public Plan {
        segments = List.copyOf(segments);
    }

    /** All statements in order. */
    public List<Planned> statements() {
        return segments.stream()
                .flatMap(segment -> segment.statements().stream())
                .toList();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /** All that the statements cost and may do, of one type. */
    public List<Risk> risks(Risk.Type type) {
        return statements().stream()
                .flatMap(planned -> planned.step().risks().stream())
                .filter(risk -> risk.type() == type)
                .distinct()
                .toList();
    }
}
