package dev.ashlar.random;

import dev.ashlar.dsl.ColumnType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sort of type that columns can have.
 *
 * @param word its name in the DSL
 * @param make the type with its modifiers
 * @param samples values of it in Java
 * @param traits what can be done with it
 */
record TypeSort(String word, Function<List<Integer>, ColumnType<?>> make, List<?> samples, Set<Trait> traits) {

    /** What can be done with the values of a type. */
    enum Trait {
        /** They have an order, so they can be keys. */
        EQUAL,
        /** They can be in a hash index. */
        HASHED,
        NUMBER,
        INTEGER,
        TEXT,
        TIME,
        /** They can overlap, in an exclusion constraint over gist. */
        OVERLAP,
        /** They can be in a gin index. */
        GIN,
        /** They can be keys of gist where the extension btree_gist is there. */
        BTREE_GIST,
        /** They are of a base type with one modifier, or two. */
        LENGTH,
        SCALE,
        /** An extension brings it. */
        EXTENSION
    }

    static TypeSort of(String word) {
        return Stream.concat(TypeSorts.ALL.stream(), TypeSorts.OWN.stream())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    static TypeSort of(String word, Function<List<Integer>, ColumnType<?>> make, List<?> samples, Trait... traits) {
        return new TypeSort(
                word, make, samples, traits.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(List.of(traits))));
    }

    /** A type of the sort with random modifiers, where it has any. */
    TypeSpec random(Dice dice) {
        if (traits.contains(Trait.SCALE)) {
            int scale = dice.between(0, 4);
            return TypeSpec.of(word, scale + dice.between(3, 12), scale);
        }
        if (traits.contains(Trait.LENGTH)) {
            return TypeSpec.of(word, traits.contains(Trait.TIME) ? dice.between(0, 6) : dice.between(5, 40));
        }
        return TypeSpec.of(word);
    }
}
