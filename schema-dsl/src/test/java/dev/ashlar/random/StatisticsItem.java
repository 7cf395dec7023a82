package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Extended statistics on a table.
 *
 * @param schema the schema that they are in
 * @param expression a column of which an expression is taken; 0 for none
 * @param kinds the kinds of them; none for all
 * @param target the statistics target; -1 for the usual one
 */
record StatisticsItem(
        int key,
        Named named,
        int place,
        int schema,
        List<Integer> columns,
        int expression,
        List<Kind> kinds,
        int target)
        implements Item {

    /** What is gathered. */
    enum Kind {
        DEPENDENCIES,
        NDISTINCT,
        MCV
    }

    @Override
    public StatisticsItem named(Named renamed) {
        return new StatisticsItem(key, renamed, place, schema, columns, expression, kinds, target);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(columns);
        needs.add(place);
        needs.add(schema);
        if (expression != 0) {
            needs.add(expression);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        boolean enough = columns.size() + (expression == 0 ? 0 : 1) > 1 || expression != 0 && kinds.isEmpty();
        return enough
                && columns.stream().allMatch(column -> sortable(column, spec))
                && (expression == 0
                        || ((ColumnItem) spec.get(expression)).type().has(Trait.INTEGER)
                                && !((ColumnItem) spec.get(expression)).type().array()
                                && sortable(expression, spec));
    }

    static boolean sortable(int key, Spec spec) {
        return spec.find(key) instanceof ColumnItem column && column.type().has(Trait.EQUAL) && !column.isVirtual();
    }
}
