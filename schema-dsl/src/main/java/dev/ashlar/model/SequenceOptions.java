package dev.ashlar.model;

/**
 * How a sequence counts (manual, CREATE SEQUENCE). Every value is spelled out, as the catalog holds it.
 *
 * @param type <code>smallint</code>, <code>integer</code> or <code>bigint</code>
 * @param start the first value
 * @param increment the step, not zero
 * @param min the lowest value
 * @param max the highest value
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

    /** What PostgreSQL takes where nothing is said. */
    public static SequenceOptions ofType(String type) {
        return new SequenceOptions(type, 1, 1, 1, highest(type), 1, false);
    }

    /** The highest value of a type. */
    public static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** The lowest value of a type. */
    public static long lowest(String type) {
        return -highest(type) - 1;
    }

    /**
     * The same of the type of an identity column, whose sequence has that type unless it was copied (manual, CREATE TABLE, LIKE); itself
     * where it counts beyond that type.
     */
    public SequenceOptions within(String column) {
        return max > highest(column) || min < lowest(column)
                ? this
                : new SequenceOptions(column, start, increment, min, max, cache, cycle);
    }

    /** How many values it gives before it ends, at most {@link Integer#MAX_VALUE}; that for one that starts again. */
    public int count() {
        double last = increment > 0 ? max : min;
        double count = cycle ? Integer.MAX_VALUE : Math.floor((last - start) / increment) + 1;
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    /** The bounds and the start that PostgreSQL takes for this type and direction where they are not said. */
    public SequenceOptions defaults() {
        long low = increment > 0 ? 1 : lowest(type);
        long high = increment > 0 ? highest(type) : -1;
        return new SequenceOptions(type, increment > 0 ? low : high, 1, low, high, 1, false);
    }
}
