package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The comment on an object.
 *
 * @param id the address; the parent is what it is on
 * @param text the comment, not empty
 */
public record CommentDef(ObjectId id, String text) implements Definition {

    @Override
    public Set<ObjectId> needs() {
        return Set.of(target());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new CommentDef(names.apply(id), text);
    }

    /**
     * The object with a definition that the comment goes with: the view, the type or the constraint, for a part that has none of its
     * own.
     */
    public ObjectId target() {
        return id.owner().defined();
    }
}
