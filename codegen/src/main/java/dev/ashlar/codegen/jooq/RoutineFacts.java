package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ObjectId;
import java.util.List;
import org.jooq.meta.InOutDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the server's information schema would say of a routine.
 *
 * @param id its address
 * @param returns the type of its result, or of the rows of it; null for a procedure
 * @param set whether it returns any number of rows
 * @param aggregate whether it is an aggregate
 * @param parameters its parameters in order, with the columns of a table that it returns
 * @param out whether an argument of its own passes a value out
 */
record RoutineFacts(
        ObjectId id,
        @Nullable CatalogType returns,
        boolean set,
        boolean aggregate,
        List<Parameter> parameters,
        boolean out) {

    /** Whether a trigger calls it. */
    boolean trigger() {
        return returns != null && returns.dataType().equals("trigger");
    }

    /** What jOOQ takes for its result: nothing where values are passed out otherwise. */
    @Nullable
    CatalogType result() {
        return out || returns == null || returns.dataType().equals("void") ? null : returns;
    }

    /** Whether its columns are those of its parameters that only pass values out. */
    boolean hasOwnColumns() {
        return parameters.stream().anyMatch(parameter -> parameter.mode() == InOutDefinition.OUT);
    }
}
