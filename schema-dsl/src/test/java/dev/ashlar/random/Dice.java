package dev.ashlar.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds would give neighbouring first numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True in one of so many cases. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // nothing is written into the array
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of them; null where there is none. */
    <T> @Nullable T any(Collection<T> choices) {
        return choices.isEmpty() ? null : pick(List.copyOf(choices));
    }

    /** So many of them at most, in a random order. */
    <T> List<T> some(Collection<T> choices, int most) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }
}
