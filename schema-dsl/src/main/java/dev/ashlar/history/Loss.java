package dev.ashlar.history;

/**
 * Something that a script destroys, as its header announces it: {@code -- Loses: public.users.plan_tier (the values)}.
 *
 * @param address where, as written: identifiers joined by dots, each bare or in double quotes
 * @param what in words what is lost; empty if the header does not say
 */
public record Loss(String address, String what) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not identifiers joined by dots
     */
    public Loss {
        LossAddress.canonical(address);
    }

    /** Whether {@code other} names the same object: {@code public."users"} is {@code public.users}. False for an ill-formed address. */
    public boolean isAt(String other) {
        return LossAddress.isAddress(other) && LossAddress.canonical(other).equals(LossAddress.canonical(address));
    }
}
