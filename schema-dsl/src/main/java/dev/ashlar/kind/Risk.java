package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;

/**
 * Something that a statement costs or may do. Immutable.
 *
 * @param type what it is
 * @param object the object that it happens to
 * @param words what happens, for a reader of the SQL, in lower case and without a full stop
 */
public record Risk(Type type, ObjectId object, String words) {

    /** What there is to reckon with. */
    public enum Type {
        /** All rows of the table are read while the lock is held. */
        SCAN,
        /** The table is written anew while the lock is held. */
        REWRITE,
        /** Values or rows are gone and no reverse brings them back. */
        LOSS,
        /** The statement is refused where rows do not fit. */
        MAY_FAIL,
        /** The values pass through text, and no author said how. */
        UNDECLARED_CONVERSION,
        /** Something that is not a value is gone and must be given again, such as a privilege. */
        SIDE_EFFECT
    }
}
