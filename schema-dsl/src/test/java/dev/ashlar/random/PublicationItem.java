package dev.ashlar.random;

import java.util.Set;
import java.util.TreeSet;

/**
 * A publication of what is inserted.
 *
 * @param table a table
 * @param columns columns of it; empty for all
 * @param schema the number of a schema of which it is too; 0 for none
 * @param truncates whether it publishes truncation too
 */
record PublicationItem(int key, Named named, int table, Set<Integer> columns, int schema, boolean truncates)
        implements Item {

    @Override
    public PublicationItem named(Named other) {
        return new PublicationItem(key, other, table, columns, schema, truncates);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new TreeSet<>(columns);
        needs.add(table);
        if (schema != 0) {
            needs.add(schema);
        }
        return needs;
    }

    /**
     * Generated columns are not published, nor are rows of others; a table cannot be named with columns beside its schema, or where its
     * partitions are published as such.
     */
    @Override
    public boolean fits(Spec spec) {
        return (schema == 0 || columns.isEmpty())
                && !ForeignItem.isForeign(table, spec)
                && (columns.isEmpty() || !PartitionKeyItem.isPartitioned(table, spec))
                && columns.stream()
                        .allMatch(each -> spec.get(each) instanceof ColumnItem column
                                && column.place() == table
                                && !(column.value() instanceof ColumnValue.Generated));
    }
}
