package dev.ashlar.codegen.jooq;

import java.util.Set;
import org.jooq.impl.DSL;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.InOutDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a routine, as the server's information schema has it.
 *
 * @param mode which way it passes values
 * @param name its name; null for none
 * @param type its type
 * @param defaultText its default as the server writes it; null for none
 */
record Parameter(
        InOutDefinition mode,
        @Nullable String name,
        CatalogType type,
        @Nullable String defaultText) {

    private static final Set<String> TIMES = Set.of(
            "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone");
    private static final int MICROSECONDS = 6;

    /** The precision that jOOQ takes for that of a type in a routine, where none is kept. */
    static @Nullable Integer precision(CatalogType type) {
        return TIMES.contains(type.dataType()) ? Integer.valueOf(MICROSECONDS) : null;
    }

    /** The type as jOOQ takes it. */
    DataTypeDefinition definition(Database database) {
        return new DefaultDataTypeDefinition(
                database,
                database.getSchema(type.schema()),
                type.jooqType(),
                null,
                precision(type),
                null,
                null,
                defaultText,
                DSL.name(type.schema(), type.jooqName()));
    }
}
