package dev.ashlar.model;

import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * As whom a role uses a foreign server (manual, CREATE USER MAPPING).
 *
 * @param id the address; the parent is the server, the name is that of the role, empty for everyone
 * @param options the options by name, without those that are secret
 */
public record UserMappingDef(ObjectId id, SequencedMap<String, String> options) implements Definition {

    public UserMappingDef {
        options = Options.open(options);
    }

    /** The address of the mapping of a role. */
    public static ObjectId id(ObjectId server, String role) {
        return server.child(ObjectType.USER_MAPPING, role);
    }

    @Override
    public Set<ObjectId> needs() {
        return Set.of(id.owner());
    }

    @Override
    public Set<String> namedRoles() {
        return PrivilegeDef.isRole(id.name()) ? Set.of(id.name()) : Set.of();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new UserMappingDef(names.apply(id), options);
    }
}
