package dev.ashlar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is granted on objects that a role will make (manual, ALTER DEFAULT PRIVILEGES). In a schema it is said beside what is usual; for
 * all schemas it takes the place of that.
 *
 * @param id the address, in the schema or in none: see {@link #id(ObjectId, Target, String)}
 * @param target the kind of objects
 * @param role the role that makes them; {@link PrivilegeDef#CURRENT_USER} for the owner of the database
 * @param grants what is different from the usual, by grantee
 */
public record DefaultPrivilegeDef(ObjectId id, Target target, String role, List<Grant> grants) implements Definition {

    /** The kinds of objects, in the words of the statement. */
    public enum Target {
        TABLES(Privilege.on(ObjectType.TABLE)),
        SEQUENCES(Privilege.on(ObjectType.SEQUENCE)),
        FUNCTIONS(Privilege.on(ObjectType.FUNCTION)),
        TYPES(Privilege.on(ObjectType.ENUM)),
        SCHEMAS(Privilege.on(ObjectType.SCHEMA)),
        /** PostgreSQL 18 and newer. */
        LARGE_OBJECTS(List.of(Privilege.SELECT, Privilege.UPDATE));

        private final List<Privilege> privileges;

        Target(List<Privilege> privileges) {
            this.privileges = privileges;
        }

        /** All that can be granted on such an object. */
        public List<Privilege> privileges() {
            return privileges;
        }

        /** Whether the objects are in schemas, so that something can be said of those in one of them. */
        public boolean areInSchemas() {
            return this != SCHEMAS && this != LARGE_OBJECTS;
        }

        /** The words of the statement. */
        public String words() {
            return name().replace('_', ' ');
        }
    }

    /**
     * What one role gets.
     *
     * @param grantee the role, empty for everyone
     * @param privileges what it gets
     */
    public record Grant(String grantee, Privileges privileges) {}

    public DefaultPrivilegeDef {
        List<Privilege> all = target.privileges();
        grants = grants.stream()
                .map(grant -> new Grant(grant.grantee(), grant.privileges().on(all)))
                .sorted(Comparator.comparing(Grant::grantee))
                .toList();
    }

    /**
     * The address.
     *
     * @param schema where the objects will be; null for all schemas
     */
    public static ObjectId id(@Nullable ObjectId schema, Target target, String role) {
        return new ObjectId(ObjectType.DEFAULT_PRIVILEGE, schema, target + " of " + role);
    }

    /** What is said for a grantee. */
    public Optional<Privileges> of(String grantee) {
        return grants.stream()
                .filter(grant -> grant.grantee().equals(grantee))
                .map(Grant::privileges)
                .findFirst();
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).set();
    }

    @Override
    public Set<String> namedRoles() {
        return Stream.concat(Stream.of(role), grants.stream().map(Grant::grantee))
                .filter(PrivilegeDef::isRole)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new DefaultPrivilegeDef(Objects.requireNonNull(names.apply(id)), target, role, grants);
    }
}
