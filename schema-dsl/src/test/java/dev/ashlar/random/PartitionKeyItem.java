package dev.ashlar.random;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That a table is partitioned.
 *
 * @param method by ranges, lists or a hash
 * @param column the column that decides
 */
record PartitionKeyItem(int key, Named named, int place, Method method, int column) implements Item {

    /** How rows are distributed. */
    enum Method {
        RANGE,
        LIST,
        HASH
    }

    /** Whether a table is partitioned. */
    static boolean isPartitioned(int table, Spec spec) {
        return !spec.in(table, PartitionKeyItem.class).isEmpty();
    }

    /** Whether the columns can be unique: those by which the rows are distributed must be among them, at every depth. */
    static boolean areUniquable(int table, List<Integer> columns, Spec spec) {
        return Stream.concat(
                        spec.in(table, PartitionKeyItem.class).stream().map(PartitionKeyItem::column),
                        spec.in(table, PartitionItem.class).stream().map(PartitionItem::sub))
                .allMatch(column -> column == 0 || columns.contains(column));
    }

    @Override
    public PartitionKeyItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place, column);
    }

    @Override
    public boolean fits(Spec spec) {
        boolean only = spec.in(place, PartitionKeyItem.class).stream().noneMatch(other -> other.key() < key);
        boolean inherits =
                spec.of(InheritItem.class).stream().anyMatch(item -> item.place() == place || item.parent() == place);
        return only && !inherits && isKey(column, method == Method.RANGE, spec);
    }

    static boolean isKey(int column, boolean range, Spec spec) {
        if (!(spec.find(column) instanceof ColumnItem item)
                || item.isGenerated()
                || item.type().array()) {
            return false;
        }
        String word = item.type().word();
        return word.equals("integer") || word.equals("bigint") || word.equals("text") && !range;
    }
}
