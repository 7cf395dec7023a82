package dev.ashlar.random;

import dev.ashlar.dsl.SequenceSettings;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; null where nothing is said.
 *
 * @param start the first value
 * @param increment the step
 * @param min the lowest value
 * @param max the highest value
 * @param cache values taken at once
 * @param cycle whether it starts again
 */
record Counting(
        @Nullable Long start,
        long increment,
        @Nullable Long min,
        @Nullable Long max,
        long cache,
        boolean cycle) {

    static final Counting USUAL = new Counting(null, 1, null, null, 1, false);

    static Counting random(Dice dice) {
        if (dice.oneIn(3)) {
            return USUAL;
        }
        long increment = dice.of(1L, 1L, 2L, 10L, -1L, -3L);
        Long min = dice.oneIn(3) ? Long.valueOf(dice.of(-1000, -5, 1, 10)) : null;
        Long max = dice.oneIn(3) ? Long.valueOf(dice.of(100, 1000, 30000)) : null;
        Long start = null;
        if (dice.oneIn(3) && (increment > 0 || min != null && max != null)) {
            start = min == null ? dice.between(1, 50) : Math.max(min, 1) + dice.below(10);
        }
        if (increment < 0 && max != null && min == null) {
            min = -1000L;
        }
        return new Counting(start, increment, min, max, dice.of(1L, 1L, 5L), dice.oneIn(4));
    }

    SequenceSettings on(SequenceSettings usual) {
        SequenceSettings settings = usual.incrementBy(increment).cached(cache);
        settings = start == null ? settings : settings.startingAt(start);
        settings = min == null ? settings : settings.minimum(min);
        settings = max == null ? settings : settings.maximum(max);
        return cycle ? settings.cycling() : settings;
    }
}
