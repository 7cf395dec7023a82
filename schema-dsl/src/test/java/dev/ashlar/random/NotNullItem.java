package dev.ashlar.random;

import java.util.Set;

/** A NOT NULL constraint with a name of its own (PostgreSQL 18). */
record NotNullItem(int key, Named named, int place, int column, boolean noInherit, boolean valid) implements Item {

    @Override
    public NotNullItem named(Named other) {
        return new NotNullItem(key, other, place, column, noInherit, valid);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place, column);
    }

    /** A primary key and an identity have one that is valid, and that children inherit. */
    @Override
    public boolean fits(Spec spec) {
        ColumnItem about = (ColumnItem) spec.get(column);
        boolean single = spec.in(place, NotNullItem.class).stream()
                .noneMatch(other -> other.key() < key && other.column() == column);
        boolean plain = noInherit || !valid;
        boolean keyed = about.value() instanceof ColumnValue.Numbered
                || spec.in(place, KeyItem.class).stream()
                        .anyMatch(each -> each.primary() && each.columns().contains(column));
        return single && !about.nullable() && !(plain && keyed) && (valid || !about.isVirtual());
    }
}
