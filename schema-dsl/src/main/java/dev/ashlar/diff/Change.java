package dev.ashlar.diff;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;

/** One difference between two models. Immutable. */
public sealed interface Change {

    /** The address of the object: of after, but for a removed one. */
    ObjectId id();

    /**
     * The object is new.
     *
     * @param after the new definition
     */
    record Added(Definition after) implements Change {
        @Override
        public ObjectId id() {
            return after.id();
        }
    }

    /**
     * The object goes.
     *
     * @param before the definition it had, with addresses of after the renames
     */
    record Removed(Definition before) implements Change {
        @Override
        public ObjectId id() {
            return before.id();
        }
    }

    /**
     * The object stays and becomes different.
     *
     * @param before the definition it had, with addresses of after the renames
     * @param after the definition it gets
     */
    record Altered(Definition before, Definition after) implements Change {
        @Override
        public ObjectId id() {
            return after.id();
        }
    }

    /**
     * The object stays and gets another name; it may be altered as well.
     *
     * @param before its address of before
     * @param id its address of after
     * @param from the address that it has when its turn comes: what it lives in may be renamed already
     */
    record Renamed(ObjectId before, ObjectId id, ObjectId from) implements Change {}
}
