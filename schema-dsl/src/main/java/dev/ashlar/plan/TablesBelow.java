package dev.ashlar.plan;

import dev.ashlar.diff.Change;
import dev.ashlar.kind.Lock;
import dev.ashlar.kind.Reach;
import dev.ashlar.kind.Step;
import dev.ashlar.kind.TablesNow;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The tables that have parts from others, as they are at each statement of a plan: a lock goes down to those that are there then.
 * Addresses are those of after the renames.
 */
final class TablesBelow {

    private final TablesNow now;

    TablesBelow(Model before) {
        now = new TablesNow(before);
    }

    /** The step with the locks that its own have on the tables below. */
    Step locking(Step step) {
        return locking(step, on -> on, below -> below);
    }

    /**
     * The same while tables are renamed.
     *
     * @param renamed the rename that the step is
     * @param current the address that a table has at this moment
     */
    Step locking(Step step, Change.Renamed renamed, UnaryOperator<ObjectId> current) {
        ObjectId from = renamed.from().parent();
        return locking(step, on -> on.equals(from) ? renamed.id().owner() : on, current);
    }

    private Step locking(Step step, UnaryOperator<ObjectId> after, UnaryOperator<ObjectId> current) {
        Step ruled = step.rules().isEmpty() ? step : step.locking(now);
        return ruled.locks().stream().allMatch(lock -> lock.reach() == Reach.TABLE)
                ? ruled
                : ruled.locking(lock -> now.below(after.apply(lock.on()), lock.reach()).stream()
                        .map(table -> new Lock(lock.mode(), current.apply(table))));
    }

    /** The statements of a node were executed. */
    void after(Node node) {
        boolean drops = node.phase == Node.Phase.CLEAR || node.phase == Node.Phase.DISCARD;
        boolean builds = node.phase == Node.Phase.BUILD;
        Stream.concat(Stream.of(node.operation), node.absorbed.stream()).forEach(operation -> {
            if (operation.before != null && drops) {
                now.drop(operation.before);
            } else if (operation.before != null && builds && operation.alters) {
                now.take(operation.before);
            }
            if (operation.after != null && builds) {
                now.put(operation.after);
            }
        });
    }
}
