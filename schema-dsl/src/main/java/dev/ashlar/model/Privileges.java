package dev.ashlar.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A set of privileges that one role has on something. Immutable.
 *
 * @param held what it may do, in the order of {@link Privilege}; {@link Privilege#ALL} stands alone
 * @param grantable what of it it may grant to others; {@link Privilege#ALL} for all that it holds if that is all there is
 */
public record Privileges(List<Privilege> held, List<Privilege> grantable) {

    /** Nothing at all. */
    public static final Privileges NONE = new Privileges(List.of(), List.of());

    /** Everything, without the right to grant it. */
    public static final Privileges ALL = new Privileges(List.of(Privilege.ALL), List.of());

    public Privileges {
        held = sorted(held);
        grantable = sorted(grantable);
    }

    private static List<Privilege> sorted(Collection<Privilege> some) {
        if (some.contains(Privilege.ALL)) {
            return List.of(Privilege.ALL);
        }
        return some.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(some));
    }

    /** These, without the right to grant them. */
    public static Privileges of(Collection<Privilege> held) {
        return new Privileges(List.copyOf(held), List.of());
    }

    /** The same, where a set that is all there is becomes {@link Privilege#ALL}, unless that is only one. */
    public Privileges on(Collection<Privilege> all) {
        return new Privileges(whole(held, all), whole(grantable, all));
    }

    private static List<Privilege> whole(List<Privilege> some, Collection<Privilege> all) {
        if (some.contains(Privilege.ALL)) {
            return all.size() == 1 ? List.copyOf(all) : some;
        }
        return all.size() > 1 && some.containsAll(all) ? List.of(Privilege.ALL) : some;
    }

    /** These and others together. */
    public Privileges and(Privileges more) {
        return new Privileges(both(held, more.held), both(grantable, more.grantable));
    }

    private static List<Privilege> both(List<Privilege> some, List<Privilege> more) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Whether there is none. */
    public boolean areNone() {
        return held.isEmpty();
    }
}
