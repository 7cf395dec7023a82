package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which role an object belongs to, where that is not the owner of the database. An object without such a definition belongs to the role
 * that made it, and the schema <code>public</code> to whoever owns the database at the time.
 *
 * @param id the address; the parent is what is owned
 * @param role the name of the role; {@link PrivilegeDef#CURRENT_USER}, for the schema <code>public</code> only, for the role that owns the
 *     database
 */
public record OwnerDef(ObjectId id, String role) implements Definition {

    /** The address of an object's owner. */
    public static ObjectId id(ObjectId of) {
        return of.child(ObjectType.OWNER, "");
    }

    /** Where it is said whom an object belongs to: of a sequence that belongs to a column, at the table (manual, CREATE SEQUENCE). */
    public static ObjectId id(ObjectId of, Model model) {
        return of.type() == ObjectType.SEQUENCE
                        && model.find(SequenceOwnerDef.id(of)).orElse(null) instanceof SequenceOwnerDef owner
                ? id(owner.column().owner())
                : id(of);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<String> namedRoles() {
        return role.equals(PrivilegeDef.CURRENT_USER) ? Set.of() : Set.of(role);
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new OwnerDef(names.apply(id), role);
    }
}
