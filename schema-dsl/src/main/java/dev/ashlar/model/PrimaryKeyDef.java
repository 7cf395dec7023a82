package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A primary key.
 *
 * @param id the address; the parent is the table
 * @param columns the columns of the key, in order
 * @param include columns carried in its index only
 * @param deferral when it is checked
 */
public record PrimaryKeyDef(ObjectId id, List<ObjectId> columns, List<ObjectId> include, Deferral deferral)
        implements Definition {

    public PrimaryKeyDef {
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
        return new PrimaryKeyDef(
                names.apply(id),
                columns.stream().map(names).toList(),
                include.stream().map(names).toList(),
                deferral);
    }
}
