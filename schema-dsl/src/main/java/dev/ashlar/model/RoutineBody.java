package dev.ashlar.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a function or procedure does. Immutable.
 *
 * @param form how it is given
 * @param text the body, or the name of the library; what a text needs that the server does not read is needed by no statement
 * @param symbol the function's name in the library; null where there is no library
 */
public record RoutineBody(
        Form form, Expression text, @Nullable String symbol) {

    /** How a body is given (manual, CREATE FUNCTION, definition and sql_body). */
    public enum Form {
        /** A string in a language, which the server reads when it runs: it does not know what is needed. */
        STRING,
        /** <code>BEGIN ATOMIC ... END</code> or <code>RETURN ...</code>, which the server reads at once. */
        SQL,
        /** A function of a library. */
        LIBRARY
    }

    /** Whether the server knows what the body needs. */
    public boolean tracked() {
        return form == Form.SQL;
    }

    RoutineBody renamed(UnaryOperator<ObjectId> names) {
        return new RoutineBody(form, text.renamed(names), symbol);
    }
}
