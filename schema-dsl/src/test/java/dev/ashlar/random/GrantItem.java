package dev.ashlar.random;

import dev.ashlar.model.Privilege;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a role may do with an object.
 *
 * @param object the number of the object
 * @param role the role; empty for everyone
 * @param privileges what it may do; empty where what is usual is revoked
 * @param option whether it may grant it to others
 * @param columns the columns of the table that it is granted on; empty for the whole object
 */
record GrantItem(
        int key,
        Named named,
        int object,
        String role,
        List<Privilege> privileges,
        boolean option,
        List<Integer> columns)
        implements Item {

    GrantItem privileges(List<Privilege> others, boolean withOption) {
        return new GrantItem(key, named, object, role, others, withOption, columns);
    }

    @Override
    public GrantItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new LinkedHashSet<>(columns);
        needs.add(object);
        return needs;
    }
}
