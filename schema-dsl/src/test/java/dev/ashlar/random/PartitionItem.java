package dev.ashlar.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A partition.
 *
 * @param place the table that it is of
 * @param above the partition that it is of, by a hash; 0 where it is of the table itself
 * @param slot which rows it holds; {@link #REST} for all that no other holds
 * @param sub the column by which it is partitioned itself; 0 for none
 */
record PartitionItem(int key, Named named, int place, int above, int slot, int sub) implements Item {

    static final int REST = 4;

    @Override
    public PartitionItem named(Named other) {
        return new PartitionItem(key, other, place, above, slot, sub);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(Set.of(place));
        if (above != 0) {
            needs.add(above);
        }
        if (sub != 0) {
            needs.add(sub);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        List<PartitionKeyItem> whole = spec.in(place, PartitionKeyItem.class);
        if (whole.isEmpty()) {
            return false;
        }
        PartitionKeyItem of = whole.get(0);
        boolean alone = spec.in(place, PartitionItem.class).stream()
                .noneMatch(other -> other.key() < key && other.above() == above && other.slot() == slot);
        // A server of version 17 or 18 forgets the identity of what is attached with partitions of its own.
        boolean identity = spec.in(place, ColumnItem.class).stream()
                .anyMatch(each -> each.value() instanceof ColumnValue.Numbered);
        boolean column = sub == 0
                || !identity
                        && spec.find(sub) instanceof ColumnItem own
                        && own.place() == place
                        && PartitionKeyItem.isKey(sub, false, spec);
        boolean held = above == 0
                ? of.method() == PartitionKeyItem.Method.HASH ? slot < REST : hasValue(of, spec)
                : spec.find(above) instanceof PartitionItem other
                        && other.sub() != 0
                        && other.key() < key
                        && other.place() == place
                        && slot < 2;
        return alone && column && held;
    }

    private boolean hasValue(PartitionKeyItem of, Spec spec) {
        return slot == REST
                || of.method() == PartitionKeyItem.Method.RANGE
                || spec.find(of.column()) instanceof ColumnItem column
                        && Columns.samples(column.type(), spec).size() > slot;
    }
}
