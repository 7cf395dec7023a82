package dev.ashlar.random;

import dev.ashlar.model.Firing;
import java.util.HashSet;
import java.util.Set;

/**
 * A rule of a table or view.
 *
 * @param column a column of the table that its condition is about; 0 for no condition
 * @param other a column of another table, of which rows are deleted; 0 for nothing being done instead
 */
record RuleItem(int key, Named named, int place, Event event, int column, int other, Firing state) implements Item {

    /** What it is about. */
    enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    @Override
    public RuleItem named(Named renamed) {
        return new RuleItem(key, renamed, place, event, column, other, state);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(Set.of(place));
        if (column != 0) {
            needs.add(column);
        }
        if (other != 0) {
            needs.add(other);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        if (spec.find(place) instanceof ViewItem view) {
            return !view.sort().materialized() && column == 0 && state == Firing.ORIGIN;
        }
        return true;
    }
}
