package dev.ashlar.random;

import dev.ashlar.dsl.Collation;

/**
 * A collation.
 *
 * @param locale by what it sorts
 * @param characters what it takes for letters
 */
record CollationItem(int key, Named named, int place, String locale, String characters) implements Item {

    static CollationItem random(int key, Named named, int place, Dice dice) {
        return new CollationItem(key, named, place, dice.of("C", "POSIX"), dice.of("C", "POSIX"));
    }

    Collation build(Build build) {
        Collation collation =
                Collation.collation(build.schemaOf(this), named.name()).libc(locale, characters);
        return Said.of(named, collation);
    }

    @Override
    public CollationItem named(Named other) {
        return new CollationItem(key, other, place, locale, characters);
    }
}
