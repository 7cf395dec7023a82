package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Step;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers statements: neighbours that can share one do, a commit comes where one is needed, and what a script sets of its session
 * is set once.
 */
final class Statements {

    private final List<Segment> segments = new ArrayList<>();
    private final List<Planned> current = new ArrayList<>();
    private final Set<ObjectId> uncommitted = new HashSet<>();
    private final Set<Sql> settings = new HashSet<>();

    void add(Step step, ObjectId id, @Nullable Change change, Stream<ObjectId> needs) {
        if (!uncommitted.isEmpty() && needs.anyMatch(uncommitted::contains)) {
            cut();
        }
        if (step.sort() == Step.Sort.SETTING && !settings.add(step.sql())) {
            return;
        }
        uncommitted.addAll(step.committed());
        List<Change> changes = change == null ? List.of() : List.of(change);
        int mate = mate(step);
        if (mate < 0) {
            current.add(new Planned(step, List.of(id), changes));
        } else {
            Planned found = current.get(mate);
            current.set(
                    mate,
                    new Planned(
                            found.step().joined(step), both(found.ids(), List.of(id)), both(found.changes(), changes)));
        }
    }

    /** The statement that a step can be part of: the last one, or one before mere settings of columns of the same table; -1 for none. */
    private int mate(Step step) {
        Step.Clause clause = step.clause();
        for (int at = current.size() - 1; at >= 0 && clause != null; at--) {
            Step.Clause earlier = current.get(at).step().clause();
            if (earlier == null || !earlier.head().equals(clause.head())) {
                return -1;
            }
            if (earlier.verb().equals(clause.verb())) {
                return at;
            }
            if (!earlier.setsColumn() || clause.setsColumn()) {
                return -1;
            }
        }
        return -1;
    }

    List<Segment> segments() {
        cut();
        return segments;
    }

    private void cut() {
        if (!current.isEmpty()) {
            segments.add(new Segment(current));
            current.clear();
        }
        uncommitted.clear();
        settings.clear();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
