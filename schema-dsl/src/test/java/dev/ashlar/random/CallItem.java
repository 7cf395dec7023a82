package dev.ashlar.random;

import java.util.Set;

/**
 * A check that calls a function.
 *
 * @param column the column that the function gets
 * @param routine the function
 */
record CallItem(int key, Named named, int place, int column, int routine) implements Item {

    @Override
    public CallItem named(Named other) {
        return new CallItem(key, other, place, column, routine);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place, column, routine);
    }

    @Override
    public boolean fits(Spec spec) {
        return spec.get(column) instanceof ColumnItem one
                && one.type().equals(TypeSpec.of("integer"))
                && spec.get(routine) instanceof RoutineItem called
                && called.sort() == RoutineItem.Sort.CHECKING;
    }
}
