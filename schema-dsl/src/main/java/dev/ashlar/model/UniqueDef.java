package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A unique constraint.
 *
 * @param id the address; the parent is the table
 * @param columns the columns, in order
 * @param include columns carried in its index only
 * @param nullsNotDistinct whether two nulls are equal (PostgreSQL 15)
 * @param deferral when it is checked
 */
public record UniqueDef(
        ObjectId id, List<ObjectId> columns, List<ObjectId> include, boolean nullsNotDistinct, Deferral deferral)
        implements Definition {

    public UniqueDef {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(columns).and(include).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new UniqueDef(
                names.apply(id),
                columns.stream().map(names).toList(),
                include.stream().map(names).toList(),
                nullsNotDistinct,
                deferral);
    }
}
