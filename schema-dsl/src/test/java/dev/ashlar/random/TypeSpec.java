package dev.ashlar.random;

import java.util.List;
import java.util.Set;

/**
 * The type of a column.
 *
 * @param word the name of its {@link TypeSort}; empty for an enum
 * @param modifiers length, precision, scale
 * @param array whether it is an array
 * @param enumKey the enum, or the extension that brings the type; 0 for neither
 */
record TypeSpec(String word, List<Integer> modifiers, boolean array, int enumKey) {

    static TypeSpec of(String word, Integer... modifiers) {
        return new TypeSpec(word, List.of(modifiers), false, 0);
    }

    Set<Integer> needs() {
        return enumKey == 0 ? Set.of() : Set.of(enumKey);
    }

    boolean isEnum() {
        return word.isEmpty();
    }

    boolean has(TypeSort.Trait trait) {
        if (isEnum()) {
            return trait == TypeSort.Trait.EQUAL || trait == TypeSort.Trait.HASHED;
        }
        Set<TypeSort.Trait> traits = TypeSort.of(word).traits();
        return array
                ? (trait == TypeSort.Trait.EQUAL || trait == TypeSort.Trait.HASHED) && traits.contains(trait)
                : traits.contains(trait);
    }

    @Override
    public String toString() {
        return (isEnum() ? "enum #" + enumKey : word) + (modifiers.isEmpty() ? "" : modifiers) + (array ? "[]" : "");
    }
}
