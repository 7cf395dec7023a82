package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A check of a domain.
 *
 * @param id the address; the parent is the domain
 * @param condition what must not be false of <code>VALUE</code>
 * @param notValid whether values that were there before it may break it
 */
public record DomainConstraintDef(ObjectId id, Expression condition, boolean notValid) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(condition).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new DomainConstraintDef(names.apply(id), condition.renamed(names), notValid);
    }
}
