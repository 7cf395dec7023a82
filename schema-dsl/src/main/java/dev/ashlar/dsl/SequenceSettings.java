package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** How a sequence counts. What is not said is as PostgreSQL has it (manual, CREATE SEQUENCE). Immutable. */
public final class SequenceSettings {

    private final @Nullable Long start;
    private final long increment;
    private final @Nullable Long min;
    private final @Nullable Long max;
    private final long cache;
    private final boolean cycle;
    private final @Nullable String name;

    private SequenceSettings(
            @Nullable Long start,
            long increment,
            @Nullable Long min,
            @Nullable Long max,
            long cache,
            boolean cycle,
            @Nullable String name) {
        this.start = start;
        this.increment = increment;
        this.min = min;
        this.max = max;
        this.cache = cache;
        this.cycle = cycle;
        this.name = name;
    }

    static final SequenceSettings USUAL = new SequenceSettings(null, 1, null, null, 1, false, null);

    /** The first value. */
    public SequenceSettings startingAt(long value) {
        return new SequenceSettings(value, increment, min, max, cache, cycle, name);
    }

    /** The step from one value to the next; negative to count down, not zero. */
    public SequenceSettings incrementBy(long step) {
        return new SequenceSettings(start, step, min, max, cache, cycle, name);
    }

    /** The lowest value. */
    public SequenceSettings minimum(long value) {
        return new SequenceSettings(start, increment, value, max, cache, cycle, name);
    }

    /** The highest value. */
    public SequenceSettings maximum(long value) {
        return new SequenceSettings(start, increment, min, value, cache, cycle, name);
    }

    /** How many values a session takes at once. */
    public SequenceSettings cached(long values) {
        return new SequenceSettings(start, increment, min, max, values, cycle, name);
    }

    /** Starts again at its other end when it reaches one. */
    public SequenceSettings cycling() {
        return new SequenceSettings(start, increment, min, max, cache, true, name);
    }

    /** Gives the sequence of an identity column another name than PostgreSQL does, in the table's schema. */
    public SequenceSettings named(String sequence) {
        return new SequenceSettings(start, increment, min, max, cache, cycle, sequence);
    }

    @Nullable
    String name() {
        return name;
    }

    SequenceOptions options(String type) {
        SequenceOptions usual = new SequenceOptions(type, 1, increment, 1, 1, 1, false).defaults();
        long low = min == null ? usual.min() : min;
        long high = max == null ? usual.max() : max;
        long first = start == null ? increment > 0 ? low : high : start;
        return new SequenceOptions(type, first, increment, low, high, cache, cycle);
    }

    void check(ObjectId id, String type, Description description) {
        SequenceOptions options = options(type);
        if (increment == 0) {
            description.problem(id, "counts by 0", "give incrementBy another value");
        } else if (options.min() >= options.max()) {
            description.problem(
                    id, "has a minimum that is not below its maximum", "give minimum or maximum another value");
        } else if (options.start() < options.min() || options.start() > options.max()) {
            description.problem(
                    id,
                    "starts at " + options.start() + ", outside of " + options.min() + " to " + options.max(),
                    "give startingAt, minimum or maximum another value");
        } else if (options.min() < SequenceOptions.lowest(type) || options.max() > SequenceOptions.highest(type)) {
            description.problem(id, "has bounds that do not fit " + type, "use a wider type or narrower bounds");
        }
        if (cache < 1) {
            description.problem(id, "caches " + cache + " values", "give cached a value of 1 or more");
        }
    }
}
