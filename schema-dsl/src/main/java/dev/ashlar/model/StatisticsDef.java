package dev.ashlar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Extended statistics: what the planner is to know of several columns or of expressions (manual, CREATE STATISTICS).
 *
 * @param id the address, in a schema of its own
 * @param table the table or materialized view that they are about
 * @param kinds which of <code>dependencies</code>, <code>mcv</code> and <code>ndistinct</code>, sorted; empty for statistics on one
 *     expression, which have no choice
 * @param columns the columns, sorted by name as their order means nothing
 * @param expressions the expressions, in order
 * @param target the statistics target; -1 for that of the columns
 */
public record StatisticsDef(
        ObjectId id,
        ObjectId table,
        List<String> kinds,
        List<ObjectId> columns,
        List<Expression> expressions,
        int target)
        implements Definition {

    /** The target that means that of the columns. */
    public static final int USUAL_TARGET = -1;

    public StatisticsDef {
        kinds = kinds.stream().sorted().toList();
        columns = columns.stream().sorted(Comparator.comparing(ObjectId::name)).toList();
        expressions = List.copyOf(expressions);
    }

    @Override
    public Set<ObjectId> needs() {
        return expressions.stream()
                .reduce(Needs.of(id).and(table).and(columns), Needs::and, (left, right) -> left)
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.statistics(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new StatisticsDef(
                names.apply(id),
                names.apply(table),
                kinds,
                columns.stream().map(names).toList(),
                expressions.stream().map(each -> each.renamed(names)).toList(),
                target);
    }
}
