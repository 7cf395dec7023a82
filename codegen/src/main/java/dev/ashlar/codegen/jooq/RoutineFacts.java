package dev.ashlar.codegen.jooq;

import dev.ashlar.model.ObjectId;
import java.util.List;
import org.jooq.meta.InOutDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the server's information schema would say of a routine.
 *
 * @param id its address; of a function that the server makes along with a type, that of the type
 * @param name its name
 * @param kind what it is
 * @param returns the type of its result, or of the rows of it; null for a procedure
 * @param set whether it returns any number of rows
 * @param parameters its parameters in order, with the columns of a table that it returns
 * @param out whether an argument of its own passes a value out
 */
record RoutineFacts(
        ObjectId id,
        String name,
        Kind kind,
        @Nullable CatalogType returns,
        boolean set,
        List<Parameter> parameters,
        boolean out) {

    enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE
    }

    /** A function that returns one value and passes none out otherwise. */
    static RoutineFacts function(ObjectId id, String name, CatalogType returns, List<Parameter> parameters) {
        return new RoutineFacts(id, name, Kind.FUNCTION, returns, false, parameters, false);
    }

    String schema() {
        return id.schemaName();
    }

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
