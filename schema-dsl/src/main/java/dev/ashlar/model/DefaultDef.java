package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The default of a column of a table or view, or of a domain.
 *
 * @param id the address; the parent is the column or the domain
 * @param expression the value
 */
public record DefaultDef(ObjectId id, Expression expression) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(expression).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new DefaultDef(names.apply(id), expression.renamed(names));
    }
}
