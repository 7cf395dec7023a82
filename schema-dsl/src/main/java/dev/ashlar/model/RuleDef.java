package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A rule of a table or view, other than the one that is a view's query.
 *
 * @param id the address; the parent is the table or view
 * @param event <code>INSERT</code>, <code>UPDATE</code> or <code>DELETE</code>
 * @param body what stands behind the name of the table: <code>WHERE</code> with a condition in parentheses, if there is one, and
 *     <code>DO</code> with what is done
 * @param state when it fires
 */
public record RuleDef(ObjectId id, String event, Expression body, Firing state) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(body).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.rule(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new RuleDef(names.apply(id), event, body.renamed(names), state);
    }
}
