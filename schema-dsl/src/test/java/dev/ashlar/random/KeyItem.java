package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A primary key or a unique constraint.
 *
 * @param primary which of the two
 */
record KeyItem(
        int key,
        Named named,
        int place,
        boolean primary,
        List<Integer> columns,
        List<Integer> include,
        boolean nullsNotDistinct,
        Deferral deferral)
        implements Item {

    @Override
    public KeyItem named(Named other) {
        return new KeyItem(key, other, place, primary, columns, include, nullsNotDistinct, deferral);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(columns);
        needs.addAll(include);
        needs.add(place);
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        boolean single = !primary
                || spec.of(KeyItem.class).stream()
                        .noneMatch(other -> other.primary() && other.place() == place && other.key() < key);
        boolean filled = !primary || columns.stream().noneMatch(column -> ((ColumnItem) spec.get(column)).nullable());
        boolean first = spec.of(KeyItem.class).stream()
                .noneMatch(other -> other.key() < key
                        && other.columns().equals(columns)
                        && other.include().equals(include)
                        && other.nullsNotDistinct() == nullsNotDistinct
                        && other.deferral() == deferral);
        return single
                && first
                && filled
                && PartitionKeyItem.areUniquable(place, columns, spec)
                && Columns.keyable(columns, place, spec)
                && Columns.carried(include, columns, place, spec);
    }
}
