package dev.ashlar.catalog;

import dev.ashlar.kind.Row;
import dev.ashlar.model.ObjectId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current row of a result, as the kinds read it. */
final class ResultRow implements Row {

    private final ResultSet rows;
    private final Map<CatalogKey, ObjectId> known;

    /** Of a result, knowing the addresses of what was read before. */
    ResultRow(ResultSet rows, Map<CatalogKey, ObjectId> known) {
        this.rows = rows;
        this.known = known;
    }

    /** The object that the columns with a prefix say. */
    CatalogKey key(String prefix) {
        return new CatalogKey(
                number(prefix + "_class"), number(prefix + "_oid"), Math.toIntExact(number(prefix + "_part")));
    }

    @Override
    public @Nullable ObjectId object(String prefix) {
        CatalogKey key = key(prefix);
        return known.get(key);
    }

    @Override
    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), () -> "the catalog has no " + column);
    }

    @Override
    public @Nullable String textOrNull(String column) {
        return get(() -> rows.getString(column));
    }

    @Override
    public boolean flag(String column) {
        return Boolean.TRUE.equals(get(() -> rows.getBoolean(column)));
    }

    @Override
    public long number(String column) {
        return Objects.requireNonNull(get(() -> rows.getLong(column)));
    }

    @Override
    public List<String> texts(String column) {
        Array array = get(() -> rows.getArray(column));
        if (array == null) {
            return List.of();
        }
        Object[] values = Objects.requireNonNull(get(() -> (Object[]) array.getArray()));
        return Stream.of(values)
                .map(value -> value == null ? "" : String.valueOf(value))
                .toList();
    }

    private interface Read<T> {
        @Nullable
        T read() throws SQLException;
    }

    private static <T> @Nullable T get(Read<T> read) {
        try {
            return read.read();
        } catch (SQLException e) {
            throw new CatalogReadException(e);
        }
    }
}
