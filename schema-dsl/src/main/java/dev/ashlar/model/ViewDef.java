package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A view.
 *
 * @param id the address
 * @param columns the names of its columns, in order
 * @param query the query
 */
public record ViewDef(ObjectId id, List<String> columns, Expression query) implements Definition {

    public ViewDef {
        columns = List.copyOf(columns);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(query).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.relation(id), Slot.type(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ViewDef(names.apply(id), columns, query.renamed(names));
    }
}
