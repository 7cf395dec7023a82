package dev.ashlar.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table. What it consists of are definitions of their own, whose parent it is.
 *
 * @param id the address
 * @param partitionBy how its rows are distributed over its partitions, such as <code>RANGE (created_at)</code> (manual, CREATE TABLE,
 *     PARTITION BY); null for a table that holds its rows itself
 */
public record TableDef(ObjectId id, @Nullable Expression partitionBy) implements Definition {

    /** A table that holds its rows itself. */
    public TableDef(ObjectId id) {
        this(id, null);
    }

    /** Its columns that decide to which partition a row belongs; none where it has no partitions. */
    public Set<ObjectId> partitionColumns() {
        return partitionBy == null
                ? Set.of()
                : partitionBy.needs().stream().filter(this::isOwn).collect(Collectors.toSet());
    }

    private boolean isOwn(ObjectId need) {
        return id.equals(need.parent());
    }

    @Override
    public Set<ObjectId> needs() {
        var needs = new LinkedHashSet<ObjectId>();
        needs.add(id.owner());
        if (partitionBy != null) {
            partitionBy.needs().stream().filter(need -> !isOwn(need)).forEach(needs::add);
        }
        return needs;
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new TableDef(names.apply(id), partitionBy == null ? null : partitionBy.renamed(names));
    }
}
