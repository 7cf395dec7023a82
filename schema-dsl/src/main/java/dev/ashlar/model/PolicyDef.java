package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A policy: which rows of a table a role may see and write (manual, CREATE POLICY).
 *
 * @param id the address; the parent is the table
 * @param restrictive whether it must hold beside all others, instead of being one that is enough
 * @param command <code>ALL</code>, <code>SELECT</code>, <code>INSERT</code>, <code>UPDATE</code> or <code>DELETE</code>
 * @param roles the names of the roles that it is about, sorted; empty for all
 * @param using which rows are seen; null for no condition
 * @param check which rows may be written; null for those that are seen
 */
public record PolicyDef(
        ObjectId id,
        boolean restrictive,
        String command,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check)
        implements Definition {

    /** The command that means every one. */
    public static final String ALL_COMMANDS = "ALL";

    public PolicyDef {
        roles = roles.stream().sorted().distinct().toList();
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(using).and(check).set();
    }

    @Override
    public Set<String> namedRoles() {
        return Set.copyOf(roles);
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.policy(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new PolicyDef(
                names.apply(id),
                restrictive,
                command,
                roles,
                using == null ? null : using.renamed(names),
                check == null ? null : check.renamed(names));
    }
}
