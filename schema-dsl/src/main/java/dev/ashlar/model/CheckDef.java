package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A check of a table.
 *
 * @param id the address; the parent is the table
 * @param condition what must not be false
 * @param noInherit whether children of the table do without it
 * @param validity whether the rows are known to fulfil it
 */
public record CheckDef(ObjectId id, Expression condition, boolean noInherit, Validity validity) implements Definition {

    /** A check that all rows fulfil. */
    public CheckDef(ObjectId id, Expression condition, boolean noInherit) {
        this(id, condition, noInherit, Validity.VALID);
    }

    /** Whether a definition is a check that rows need not fulfil that were there before it. */
    public static boolean isNotValid(Definition part) {
        return part instanceof CheckDef check && check.validity() == Validity.NOT_VALID;
    }

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
        return new CheckDef(names.apply(id), condition.renamed(names), noInherit, validity);
    }
}
