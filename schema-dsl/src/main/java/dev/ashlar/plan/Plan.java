package dev.ashlar.plan;

import dev.ashlar.diff.Diff;
import dev.ashlar.kind.Risk;
import dev.ashlar.model.ObjectId;
import java.util.List;

/**
 * How one version becomes another. Immutable.
 *
 * @param diff the difference that it carries out
 * @param segments the statements, cut where a commit is needed
 * @param rebuilt the objects that do not differ and are dropped and created again, as something that they need changes
 * @param server the oldest major version that the statements must run on
 */
public record Plan(Diff diff, List<Segment> segments, List<ObjectId> rebuilt, int server) {

    public Plan {
        segments = List.copyOf(segments);
        rebuilt = List.copyOf(rebuilt);
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
