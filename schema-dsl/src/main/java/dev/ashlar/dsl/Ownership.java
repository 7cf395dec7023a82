package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.PrivilegeDef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which role objects belong to: <code>owner("app_owner").of(APP, USERS)</code>. What no such statement names belongs to the role that
 * applies the migrations. Roles are the server's: that there is one is not seen to.
 *
 * <p>Nothing may be null. Immutable.
 */
public final class Ownership implements DatabaseObject {

    private final String role;
    private final List<DatabaseObject> objects;

    private Ownership(String role, List<DatabaseObject> objects) {
        this.role = role;
        this.objects = objects;
    }

    /** A role that is to own something. */
    public static Owner owner(String role) {
        return new Owner(Roles.given(role));
    }

    /**
     * The role that owns the database. All objects are its but the schema {@code public}, which goes with the database from PostgreSQL 15
     * on: of that alone it must be said.
     */
    public static Owner databaseOwner() {
        return new Owner(PrivilegeDef.CURRENT_USER);
    }

    /** A role that is to own something. Immutable. */
    public static final class Owner {
        private final String role;

        private Owner(String role) {
            this.role = role;
        }

        /** The objects that it owns; the parts of a table and the sequences of its columns go with it. */
        public Ownership of(DatabaseObject... objects) {
            return new Ownership(role, Given.all(objects, () -> "owner " + role, "object"));
        }
    }

    @Override
    public ObjectId id() {
        return new ObjectId(
                ObjectType.OWNER,
                null,
                role + " of "
                        + objects.stream().map(each -> each.id().toString()).collect(Collectors.joining(", ")));
    }

    @Override
    public void describe(Description description) {
        for (DatabaseObject object : objects) {
            ObjectId id = OwnerDef.id(object.id());
            Roles.check(id, role, description);
            if (!isOwned(object.id().type())) {
                description.problem(id, "cannot be said: it has no owner of its own", "leave it out");
            } else if (role.equals(PrivilegeDef.CURRENT_USER) && !object.id().equals(ObjectId.schema("public"))) {
                description.problem(id, "belongs to the owner of the database anyway", "leave it out");
            } else {
                description.add(new OwnerDef(id, role));
            }
        }
    }

    private static boolean isOwned(ObjectType type) {
        return type != ObjectType.EXTENSION && !type.isAttached() && !type.isLast();
    }
}
