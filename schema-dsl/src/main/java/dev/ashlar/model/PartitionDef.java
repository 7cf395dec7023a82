package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * That a table is a partition of another. The table has all its columns, keys and indexes as definitions of its own.
 *
 * @param id the address; the parent is the partition
 * @param of the partitioned table
 * @param bound which rows it holds, as <code>CREATE TABLE</code> says it: <code>FOR VALUES IN ('a')</code>, <code>DEFAULT</code>
 */
public record PartitionDef(ObjectId id, ObjectId of, Expression bound) implements Definition {

    /** The address for a table. */
    public static ObjectId id(ObjectId table) {
        return table.child(ObjectType.PARTITION, "");
    }

    /** Whether it holds the rows that no other partition holds. (A snapshot would take a method called is... for a field.) */
    public boolean takesRest() {
        return bound.sql().text().equals("DEFAULT");
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(of).and(bound).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new PartitionDef(names.apply(id), names.apply(of), bound.renamed(names));
    }
}
