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
        Planned last = current.isEmpty() ? null : current.get(current.size() - 1);
        Step.Clause clause = step.clause();
        Step.Clause lastClause = last == null ? null : last.step().clause();
        if (last != null
                && clause != null
                && lastClause != null
                && clause.head().equals(lastClause.head())
                && clause.verb().equals(lastClause.verb())) {
            current.set(
                    current.size() - 1,
                    new Planned(
                            last.step().joined(step), both(last.ids(), List.of(id)), both(last.changes(), changes)));
        } else {
            current.add(new Planned(step, List.of(id), changes));
        }
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
