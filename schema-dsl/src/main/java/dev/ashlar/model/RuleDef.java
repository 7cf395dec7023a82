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
public record RuleDef(ObjectId id, String event, Expression body, FiringState state) implements Definition {

    /** When a rule fires (manual, ALTER TABLE, ENABLE RULE). */
    public enum FiringState {
        ENABLED("ENABLE"),
        DISABLED("DISABLE"),
        REPLICA("ENABLE REPLICA"),
        ALWAYS("ENABLE ALWAYS");

        private final String words;

        FiringState(String words) {
            this.words = words;
        }

        /** How a statement says it. */
        public String words() {
            return words;
        }
    }

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
