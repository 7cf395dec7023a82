package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a kind may know of the change around its object. Immutable.
 *
 * @param before the model of before, with addresses of after the renames
 * @param after the model of after
 * @param conversions the declared conversion of a column between two types, or the way back of one
 * @param replacements what rows become that hold a value of an enum which goes: label to label
 * @param renames whether objects are renamed, which comes before all else
 * @param server the oldest major version that the statements must run on
 */
public record Context(
        Model before,
        Model after,
        Conversions conversions,
        Function<ObjectId, Map<String, String>> replacements,
        boolean renames,
        int server) {

    /** Finds the declared conversions. */
    public interface Conversions {

        /** The value in the new type, from the column in the old; null where its author declared none. */
        @Nullable
        Expression find(ObjectId column, SqlType before, SqlType after);
    }
}
