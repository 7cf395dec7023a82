package dev.ashlar.random;

import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.Privilege;
import java.util.List;

/**
 * Default privileges of the role that makes the objects.
 *
 * @param place the number of the schema; 0 for all schemas
 * @param role who gets them; empty for everyone
 */
record DefaultsItem(int key, Named named, int place, Target target, String role, List<Privilege> privileges)
        implements Item {

    @Override
    public DefaultsItem named(Named other) {
        return this;
    }

    @Override
    public boolean fits(Spec spec) {
        return (place == 0 || target.areInSchemas())
                && spec.of(DefaultsItem.class).stream()
                        .noneMatch(each -> each.place == place && each.target == target && each.key < key);
    }
}
