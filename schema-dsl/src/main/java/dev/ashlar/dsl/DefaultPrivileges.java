package dev.ashlar.dsl;

import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is granted on objects that a role will make (manual, ALTER DEFAULT PRIVILEGES):
 * <code>defaultPrivileges().forRole("app").inSchema(APP).onTables().grant("reader", SELECT)</code>. Objects of the schema do not get
 * them: what those have is what their own statements say.
 *
 * <p>Nothing may be null. Immutable.
 */
public final class DefaultPrivileges implements DatabaseObject {

    private final @Nullable Schema schema;
    private final String role;
    private final Target target;
    private final Map<String, Privileges> grants;

    private DefaultPrivileges(@Nullable Schema schema, String role, Target target, Map<String, Privileges> grants) {
        this.schema = schema;
        this.role = role;
        this.target = target;
        this.grants = grants;
    }

    /** Of the role that applies the migrations, in all schemas. */
    public static Place defaultPrivileges() {
        return new Place(null, PrivilegeDef.CURRENT_USER);
    }

    /** Whose objects, and where. Immutable. */
    public static final class Place {
        private final @Nullable Schema schema;
        private final String role;

        private Place(@Nullable Schema schema, String role) {
            this.schema = schema;
            this.role = role;
        }

        /** Of the objects that this role makes. */
        public Place forRole(String maker) {
            return new Place(schema, Roles.given(maker));
        }

        /** Of the objects in this schema only. */
        public Place inSchema(Schema where) {
            return new Place(Given.one(where, () -> "defaultPrivileges()", "schema"), role);
        }

        private DefaultPrivileges on(Target target) {
            return new DefaultPrivileges(schema, role, target, Map.of());
        }

        /** On tables, views and foreign tables. */
        public DefaultPrivileges onTables() {
            return on(Target.TABLES);
        }

        /** On sequences. */
        public DefaultPrivileges onSequences() {
            return on(Target.SEQUENCES);
        }

        /** On functions, procedures and aggregates. */
        public DefaultPrivileges onFunctions() {
            return on(Target.FUNCTIONS);
        }

        /** On types and domains. */
        public DefaultPrivileges onTypes() {
            return on(Target.TYPES);
        }

        /** On schemas; only for all schemas. */
        public DefaultPrivileges onSchemas() {
            return on(Target.SCHEMAS);
        }

        /** On large objects, which are in no schema (PostgreSQL 18). */
        public DefaultPrivileges onLargeObjects() {
            return on(Target.LARGE_OBJECTS);
        }
    }

    private DefaultPrivileges with(String grantee, Privileges privileges) {
        var more = new LinkedHashMap<>(grants);
        more.merge(grantee, privileges, Privileges::and);
        return new DefaultPrivileges(schema, role, target, more);
    }

    /** A role gets privileges. */
    public DefaultPrivileges grant(String grantee, Privilege... privileges) {
        return with(Roles.given(grantee), Privileges.of(Given.all(privileges, this::id, "privilege")));
    }

    /** A role gets privileges that it may grant to others. */
    public DefaultPrivileges grantWithGrantOption(String grantee, Privilege... privileges) {
        List<Privilege> given = Given.all(privileges, this::id, "privilege");
        return with(Roles.given(grantee), new Privileges(given, given));
    }

    /** Everyone gets privileges. */
    public DefaultPrivileges grantToPublic(Privilege... privileges) {
        return with(PrivilegeDef.EVERYONE, Privileges.of(Given.all(privileges, this::id, "privilege")));
    }

    /** Everyone gets nothing: not what is usual for functions and types. Only for all schemas. */
    public DefaultPrivileges revokeFromPublic() {
        return with(PrivilegeDef.EVERYONE, Privileges.NONE);
    }

    /** The role gets nothing on its own objects but what is granted here. Only for all schemas. */
    public DefaultPrivileges revokeFromRole() {
        return with(role, Privileges.NONE);
    }

    /** The role itself gets privileges. */
    public DefaultPrivileges grantToRole(Privilege... privileges) {
        return grant(role, privileges);
    }

    @Override
    public ObjectId id() {
        return DefaultPrivilegeDef.id(schema == null ? null : schema.id(), target, role);
    }

    @Override
    public void describe(Description description) {
        Roles.check(id(), role, description);
        if (grants.isEmpty()) {
            description.problem(id(), "says nothing", "add grant(...), or leave it out");
        }
        if (schema != null && !target.areInSchemas()) {
            description.problem(
                    id(),
                    "is about " + target.words().toLowerCase(Locale.ROOT) + " in a schema",
                    "leave inSchema(...) out");
        }
        var said = new ArrayList<DefaultPrivilegeDef.Grant>();
        grants.forEach((grantee, privileges) -> {
            Roles.check(id(), grantee, description);
            check(grantee, privileges, description);
            said.add(new DefaultPrivilegeDef.Grant(grantee, privileges));
        });
        description.add(new DefaultPrivilegeDef(id(), target, role, said));
    }

    private void check(String grantee, Privileges privileges, Description description) {
        if (schema != null && privileges.areNone()) {
            description.problem(
                    id(),
                    "revokes in a schema what is usual, which has no effect there (manual, ALTER DEFAULT PRIVILEGES)",
                    "leave inSchema(...) out");
        }
        if (grantee.equals(PrivilegeDef.EVERYONE) && !privileges.grantable().isEmpty()) {
            description.problem(id(), "gives everyone the grant option (manual, GRANT)", "name a role");
        }
        for (Privilege each : privileges.held()) {
            if (each != Privilege.ALL && !target.privileges().contains(each)) {
                description.problem(id(), "cannot have " + each, "use one of " + target.privileges());
            }
        }
    }
}
