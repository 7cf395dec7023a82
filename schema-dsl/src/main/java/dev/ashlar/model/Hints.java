package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the author says of the way from the previous version to this one. Hints change nothing in what a schema is, so
 * they are carried with a model and never compared. One that does not fit the previous version is inert.
 *
 * @param renamedFrom the earlier name of an object, by its address of now
 * @param conversions how a column's values pass from one type to another
 * @param replacements what the rows become that hold an enum value which goes: label to label, by the enum
 */
public record Hints(
        Map<ObjectId, String> renamedFrom,
        Map<ObjectId, List<Conversion>> conversions,
        Map<ObjectId, Map<String, String>> replacements) {

    /** No hints. */
    public static final Hints NONE = new Hints(Map.of(), Map.of(), Map.of());

    /**
     * How a column's values are converted.
     *
     * @param from the type they come from
     * @param forward the value in the new type, from the column in the old; null where the server's own cast does it
     * @param back the value in the old type, from the column in the new; null where the server's own cast does it
     */
    public record Conversion(
            SqlType from,
            @Nullable Expression forward,
            @Nullable Expression back) {}

    public Hints {
        renamedFrom = Collections.unmodifiableMap(new LinkedHashMap<>(renamedFrom));
        conversions = Collections.unmodifiableMap(new LinkedHashMap<>(conversions));
        replacements = Collections.unmodifiableMap(new LinkedHashMap<>(replacements));
    }

    /** The conversion declared for a column that was of this type. */
    public Optional<Conversion> conversion(ObjectId column, SqlType from) {
        return conversions.getOrDefault(column, List.of()).stream()
                .filter(conversion -> conversion.from().equals(from))
                .findFirst();
    }
}
