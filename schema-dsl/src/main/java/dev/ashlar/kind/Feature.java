package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import java.util.Optional;

/**
 * Something that an object has and that the oldest supported PostgreSQL does not know yet. Immutable.
 *
 * @param object the object
 * @param words what it has, in PostgreSQL's words
 * @param since the first major version that knows it (release notes of 15 and 18)
 */
public record Feature(ObjectId object, String words, int since) {

    /** The oldest major version that is supported. */
    public static final int OLDEST = 14;

    /** The newest major version that is known. */
    public static final int NEWEST = 18;

    /** What an object has of this sort; empty for nothing. */
    public static Optional<Feature> of(Definition definition) {
        return Kinds.of(definition).feature(definition);
    }

    static Optional<Feature> when(boolean there, Definition definition, String words, int since) {
        return there ? Optional.of(new Feature(definition.id(), words, since)) : Optional.empty();
    }
}
