package dev.ashlar.catalog;

import dev.ashlar.kind.Row;
import dev.ashlar.model.ObjectId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current row of a result, as the kinds read it. */
final class ResultRow implements Row {

    private static final int[] NONE = {};

    private final ResultSet rows;
    private final KnownObjects known;
    private final Map<String, Place> places = new HashMap<>();

    /** The numbers of the columns that say an object. */
    private record Place(int catalog, int oid, int part) {}

    /** Of a result, knowing the addresses of what was read before. */
    ResultRow(ResultSet rows, KnownObjects known) {
        this.rows = rows;
        this.known = known;
    }

    /** The object that the columns with a prefix say. */
    long key(String prefix) {
        Place place = place(prefix);
        return get(() -> CatalogKey.of(rows.getLong(place.catalog), rows.getLong(place.oid), rows.getInt(place.part)));
    }

    private Place place(String prefix) {
        return places.computeIfAbsent(
                prefix,
                name -> get(() -> new Place(
                        rows.findColumn(name + "_class"),
                        rows.findColumn(name + "_oid"),
                        rows.findColumn(name + "_part"))));
    }

    @Override
    public @Nullable ObjectId object(String prefix) {
        return known.find(key(prefix));
    }

    @Override
    public @Nullable ObjectId column(String prefix, int number) {
        return known.find(CatalogKey.part(key(prefix), number));
    }

    @Override
    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), () -> "the catalog has no " + column);
    }

    @Override
    public @Nullable String textOrNull(String column) {
        return known.shared(getOrNull(() -> rows.getString(column)));
    }

    @Override
    public boolean flag(String column) {
        return get(() -> rows.getBoolean(column));
    }

    @Override
    public long number(String column) {
        return get(() -> rows.getLong(column));
    }

    @Override
    public int[] numbers(String column) {
        String text = getOrNull(() -> rows.getString(column));
        if (text == null) {
            return NONE;
        }
        // An array is written as {1,2}, a vector as 1 2.
        var numbers = new int[text.length()];
        int found = 0;
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && (Character.isDigit(text.charAt(to)) || text.charAt(to) == '-')) {
                to++;
            }
            if (to > from) {
                numbers[found++] = Integer.parseInt(text, from, to, 10);
            }
            from = to + 1;
        }
        return Arrays.copyOf(numbers, found);
    }

    @Override
    public List<String> texts(String column) {
        Array array = getOrNull(() -> rows.getArray(column));
        if (array == null) {
            return List.of();
        }
        return Stream.of(get(() -> (Object[]) array.getArray()))
                .map(value -> value == null ? "" : String.valueOf(value))
                .toList();
    }

    private interface Read<T> {
        T read() throws SQLException;
    }

    private interface ReadOrNull<T> {
        @Nullable
        T read() throws SQLException;
    }

    private static <T> T get(Read<T> read) {
        try {
            return read.read();
        } catch (SQLException e) {
            throw new CatalogReadException(e);
        }
    }

    private static <T> @Nullable T getOrNull(ReadOrNull<T> read) {
        try {
            return read.read();
        } catch (SQLException e) {
            throw new CatalogReadException(e);
        }
    }
}
