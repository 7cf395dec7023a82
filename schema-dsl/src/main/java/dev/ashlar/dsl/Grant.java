package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What roles may do: <code>grant(SELECT, INSERT).on(USERS).to("app")</code>, <code>revokeAll().on(LEVEL).fromPublic()</code>. Several
 * statements about one object and one role add up. What PostgreSQL gives anyway (all to the owner, the use of types and the execution of
 * functions to everyone) stays unless a statement revokes it. As soon as a statement speaks of an object, whatever else was granted on it
 * is a difference. Roles are the server's: that there is one is not seen to.
 *
 * <p>Nothing may be null. Immutable.
 */
public final class Grant implements DatabaseObject {

    private final List<Privilege> privileges;
    private final List<Target> objects;
    private final List<String> roles;
    private final boolean grantOption;

    /** What is granted on; with the part, where it has no definition of its own. */
    private record Target(ObjectId id, @Nullable GrantedPart part) {

        Target(ObjectId id) {
            this(id, null);
        }

        Target(GrantedPart part) {
            this(part.id(), part);
        }
    }

    private Grant(List<Privilege> privileges, List<Target> objects, List<String> roles, boolean grantOption) {
        this.privileges = privileges;
        this.objects = objects;
        this.roles = roles;
        this.grantOption = grantOption;
    }

    /** Some privileges, or {@link Privilege#ALL}. */
    public static On grant(Privilege... privileges) {
        return new On(Given.all(privileges, () -> "grant(...)", "privilege"));
    }

    /** What is usual is taken away; other statements may give some of it back. */
    public static Revoking revokeAll() {
        return new Revoking();
    }

    /** What is granted, still without an object. Immutable. */
    public static final class On {
        private final List<Privilege> privileges;

        private On(List<Privilege> privileges) {
            this.privileges = privileges;
        }

        /** On objects. */
        public To on(DatabaseObject... objects) {
            return new To(privileges, ids(objects));
        }

        /** On columns of tables only. */
        public To on(Column<?>... columns) {
            return new To(
                    privileges,
                    Given.all(columns, () -> "grant(...).on(...)", "column").stream()
                            .map(column -> new Target(column.id()))
                            .toList());
        }

        /** On members of extensions, or sequences of identity columns. */
        public To on(GrantedPart... parts) {
            return new To(privileges, parts(parts));
        }

        /** On columns of a table or view only that an extension brings. */
        public To onColumns(GrantedPart relation, String... columns) {
            Given.one(relation, () -> "grant(...).onColumns(...)", "relation");
            ObjectType type = relation.id().type() == ObjectType.TABLE ? ObjectType.COLUMN : ObjectType.VIEW_COLUMN;
            return new To(
                    privileges,
                    Given.all(columns, () -> "grant(...).onColumns(...)", "column").stream()
                            .map(column -> new Target(relation.id().child(type, column), relation))
                            .toList());
        }

        /** On columns of a view or materialized view only. */
        public To onColumns(QueryView<?> view, String... columns) {
            Given.one(view, () -> "grant(...).onColumns(...)", "view");
            return new To(
                    privileges,
                    Given.all(columns, () -> "grant(...).onColumns(...)", "column").stream()
                            .map(column -> new Target(view.id().child(ObjectType.VIEW_COLUMN, column)))
                            .toList());
        }
    }

    private static List<Target> ids(DatabaseObject[] objects) {
        return Given.all(objects, () -> "on(...)", "object").stream()
                .map(object -> new Target(object.id()))
                .toList();
    }

    private static List<Target> parts(GrantedPart[] parts) {
        return Given.all(parts, () -> "on(...)", "object").stream()
                .map(Target::new)
                .toList();
    }

    /** What is granted on what, still without a role. Immutable. */
    public static final class To {
        private final List<Privilege> privileges;
        private final List<Target> objects;

        private To(List<Privilege> privileges, List<Target> objects) {
            this.privileges = privileges;
            this.objects = objects;
        }

        /** To roles. */
        public Grant to(String... roles) {
            return new Grant(privileges, objects, Roles.named(Given.all(roles, () -> "to(...)", "role")), false);
        }

        /** To everyone. */
        public Grant toPublic() {
            return new Grant(privileges, objects, List.of(PrivilegeDef.EVERYONE), false);
        }

        /** To the owner, of an object that says no owner, after {@link Grant#revokeAll}. */
        public Grant toOwner() {
            return to(PrivilegeDef.CURRENT_USER);
        }
    }

    /** A revoke, still without an object. Immutable. */
    public static final class Revoking {

        private Revoking() {}

        /** On objects. */
        public From on(DatabaseObject... objects) {
            return new From(ids(objects));
        }

        /** On members of extensions, or sequences of identity columns. */
        public From on(GrantedPart... parts) {
            return new From(parts(parts));
        }
    }

    /** A revoke, still without a role. Immutable. */
    public static final class From {
        private final List<Target> objects;

        private From(List<Target> objects) {
            this.objects = objects;
        }

        /** From roles: of use only for the one that owns the objects. */
        public Grant from(String... roles) {
            return new Grant(List.of(), objects, Roles.named(Given.all(roles, () -> "from(...)", "role")), false);
        }

        /** From everyone. */
        public Grant fromPublic() {
            return new Grant(List.of(), objects, List.of(PrivilegeDef.EVERYONE), false);
        }

        /** From the owner, of an object that says no owner. */
        public Grant fromOwner() {
            return from(PrivilegeDef.CURRENT_USER);
        }
    }

    /** The roles may grant it to others too. */
    public Grant withGrantOption() {
        return new Grant(privileges, objects, roles, true);
    }

    @Override
    public ObjectId id() {
        String what = privileges.isEmpty()
                ? "REVOKE ALL"
                : "GRANT " + privileges.stream().map(Enum::name).collect(Collectors.joining(", "));
        return new ObjectId(
                ObjectType.PRIVILEGE,
                null,
                Stream.of(
                                what,
                                objects.stream()
                                        .map(each -> each.id().toString())
                                        .collect(Collectors.joining(", ")),
                                roles.stream().map(Roles::words).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" - ")));
    }

    @Override
    public void describe(Description description) {
        for (Target object : objects) {
            for (String role : roles) {
                describe(object, role, description);
            }
        }
    }

    private void describe(Target target, String role, Description description) {
        ObjectId object = target.id();
        GrantedPart part = target.part();
        boolean isColumn = object.type() == ObjectType.COLUMN || object.type() == ObjectType.VIEW_COLUMN;
        ObjectId id = PrivilegeDef.id(isColumn ? object.owner() : object, role);
        Roles.check(id, role, description);
        List<Privilege> possible = Privilege.on(object.type());
        if (possible.isEmpty()) {
            description.problem(id, "cannot be: there are no privileges on it (manual, GRANT)", "leave it out");
            return;
        }
        for (Privilege each : privileges) {
            if (each != Privilege.ALL && !possible.contains(each)) {
                description.problem(id, "cannot have " + each + " on " + object, "use one of " + possible);
                return;
            }
        }
        if (grantOption && role.equals(PrivilegeDef.EVERYONE)) {
            description.problem(id, "cannot have the grant option for everyone (manual, GRANT)", "name a role");
            return;
        }
        var said = new Privileges(privileges, grantOption ? privileges : List.of());
        description.privileges(
                id,
                isColumn ? Privileges.NONE : said,
                isColumn ? Map.of(object, said) : Map.of(),
                part == null ? null : part.within(role),
                /* revokes= */ privileges.isEmpty());
    }
}
