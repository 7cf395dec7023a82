package dev.ashlar.model;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * That a table is a partition of another. The table has all its columns, keys and indexes as definitions of its own.
 *
 * @param id the address; the parent is the partition
 * @param of the partitioned table
 * @param bound which rows it holds, as <code>CREATE TABLE</code> says it: <code>FOR VALUES IN ('a')</code>, <code>DEFAULT</code>
 * @param notNulls the names of its <code>NOT NULL</code> constraints by column, where they are not those of the partitioned table, which
 *     the server gives a partition that is created as one (PostgreSQL 18). They are carried for a partition that is to be made, and
 *     never compared
 */
public record PartitionDef(ObjectId id, ObjectId of, Expression bound, SortedMap<String, String> notNulls)
        implements Definition {

    public PartitionDef {
        notNulls = Collections.unmodifiableSortedMap(new TreeMap<>(notNulls));
    }

    /** One whose constraints are named as the server names them. */
    public PartitionDef(ObjectId id, ObjectId of, Expression bound) {
        this(id, of, bound, Collections.emptySortedMap());
    }

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
        return new PartitionDef(names.apply(id), names.apply(of), bound.renamed(names), notNulls);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartitionDef that
                && id.equals(that.id)
                && of.equals(that.of)
                && bound.equals(that.bound);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, of, bound);
    }
}
