package dev.ashlar.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is known by a {@link CatalogKey}. A map of plain numbers, since a database has ten objects or more for each table. Not safe for
 * use by several threads.
 *
 * @param <V> what is known
 */
final class KeyMap<V> {

    private static final int SMALLEST = 1 << 10;

    /** Spreads numbers that follow each other (the odd number next to 2^64 divided by the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Zero where there is nothing: no object has this key. */
    private long[] keys = new long[SMALLEST];

    private @Nullable Object[] values = new Object[SMALLEST];
    private int size;

    /** What is known by a key; null for nothing. */
    @SuppressWarnings("unchecked") // only values of this type are put in
    @Nullable
    V get(long key) {
        return (V) values[place(keys, key)];
    }

    void put(long key, V value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(keys, key);
        size += keys[place] == key ? 0 : 1;
        keys[place] = key;
        values[place] = value;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        @Nullable Object[] moved = new Object[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(more, keys[i]);
                more[place] = keys[i];
                moved[place] = values[i];
            }
        }
        keys = more;
        values = moved;
    }

    /** Where a key is, or is to be put. */
    private static int place(long[] keys, long key) {
        int place = (int) (key * SPREAD >>> (Long.SIZE - Integer.numberOfTrailingZeros(keys.length)));
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
