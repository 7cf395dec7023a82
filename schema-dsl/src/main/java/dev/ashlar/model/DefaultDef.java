package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The default of a column or a domain, or of a view's column: what an <code>INSERT</code> that names no value for it puts into the view.
 *
 * @param id the address; the parent is the column, the domain or the view's column
 * @param expression the value
 */
public record DefaultDef(ObjectId id, Expression expression) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return ofView()
                ? Needs.of(id.owner()).and(expression).set()
                : Needs.of(id).and(expression).set();
    }

    /** Whether it is that of a view's column, which has no definition of its own. */
    public boolean ofView() {
        return id.owner().type() == ObjectType.VIEW_COLUMN;
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
