package dev.ashlar.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A function or procedure.
 *
 * @param sort what it is for
 * @param arguments the types of its arguments
 * @param read the column that a body which the server reads names; 0 for none
 * @param traits what else is said of it, a bit for each thing
 */
record RoutineItem(int key, Named named, int place, Sort sort, List<TypeSpec> arguments, int read, int traits)
        implements Item {

    /** What is said of a routine. */
    enum Trait {
        IMMUTABLE(0),
        STRICT(1),
        DEFINER(2),
        SETTING(3),
        OTHER_NAMES(4),
        DEFAULT(5),
        OTHER_BODY(6),
        OTHER_RESULT(7),
        SUPPORTED(8);

        private final int bit;

        Trait(int place) {
            bit = 1 << place;
        }
    }

    /** What a routine is for. */
    enum Sort {
        /** Its body is a string. */
        PLAIN,
        PROCEDURE,
        TRIGGER,
        /** Its body is read by the server. */
        ATOMIC,
        /** It takes an integer, for a check. */
        CHECKING,
        /** It makes a sum of two integers, for an aggregate. */
        STATE,
        /** It is for an event trigger. */
        WATCHING;

        /** Whether nothing that calls it minds other arguments. */
        boolean isFree() {
            return this == PLAIN || this == PROCEDURE || this == ATOMIC;
        }
    }

    boolean has(Trait trait) {
        return (traits & trait.bit) != 0;
    }

    @Override
    public RoutineItem named(Named other) {
        return new RoutineItem(key, other, place, sort, arguments, read, traits);
    }

    RoutineItem traits(int other) {
        return new RoutineItem(key, named, place, sort, arguments, read, other);
    }

    RoutineItem arguments(List<TypeSpec> other) {
        return new RoutineItem(key, named, place, sort, other, read, traits);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>();
        needs.add(place);
        arguments.forEach(type -> needs.addAll(type.needs()));
        if (read != 0) {
            needs.add(read);
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        return read == 0 || spec.get(read) instanceof ColumnItem;
    }
}
