package dev.ashlar.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy.
 *
 * @param roles the roles that it is about; none for all
 * @param other a table that must have rows for the condition to hold; 0 for none
 */
record PolicyItem(
        int key,
        Named named,
        int place,
        boolean restrictive,
        Command command,
        List<String> roles,
        @Nullable Cond using,
        @Nullable Cond check,
        int other)
        implements Item {

    /** What it is about. */
    enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    @Override
    public PolicyItem named(Named renamed) {
        return new PolicyItem(key, renamed, place, restrictive, command, roles, using, check, other);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(Set.of(place));
        if (using != null) {
            needs.addAll(using.columns());
        }
        if (check != null) {
            needs.addAll(check.columns());
        }
        if (other != 0) {
            needs.add(other);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        boolean reads = using == null && other == 0 || command != Command.INSERT;
        boolean writes = check == null || command != Command.SELECT && command != Command.DELETE;
        return reads && writes && (using == null || using.fits(spec)) && (check == null || check.fits(spec));
    }
}
