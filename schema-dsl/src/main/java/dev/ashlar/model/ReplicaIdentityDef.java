package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a row of a table that was changed, for logical replication, where it is not the primary key (manual, ALTER
 * TABLE, REPLICA IDENTITY).
 *
 * @param id the address; the parent is the table
 * @param full whether the whole old row does; where it does not and there is no index, nothing does
 * @param index the index, primary key or unique constraint whose columns do; null for none
 */
public record ReplicaIdentityDef(
        ObjectId id, boolean full, @Nullable ObjectId index) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(index).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ReplicaIdentityDef(names.apply(id), full, index == null ? null : names.apply(index));
    }
}
