package dev.ashlar.random;

import dev.ashlar.model.Firing;
import java.util.HashSet;
import java.util.Set;

/**
 * A trigger of a table.
 *
 * @param routine the function that it calls
 * @param column the column that it is about; 0 for none
 * @param shape when it fires, one of so many ways
 * @param firing in which sessions it fires
 */
record TriggerItem(int key, Named named, int place, int routine, int column, int shape, Firing firing) implements Item {

    /** How many ways there are. */
    static final int SHAPES = 8;

    /** The way whose condition names the whole row. */
    static final int WHOLE_ROW = 6;

    @Override
    public TriggerItem named(Named other) {
        return new TriggerItem(key, other, place, routine, column, shape, firing);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(Set.of(place, routine));
        if (column != 0) {
            needs.add(column);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        // The whole row must not hold what is computed after the trigger.
        boolean generated = spec.in(place, ColumnItem.class).stream().anyMatch(ColumnItem::isGenerated);
        return spec.get(routine) instanceof RoutineItem called
                && called.sort() == RoutineItem.Sort.TRIGGER
                && !(shape == WHOLE_ROW && generated);
    }
}
