package dev.ashlar.codegen.jooq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.DefaultParameterDefinition;
import org.jooq.meta.postgres.PostgresRoutineDefinition;
import org.jooq.meta.postgres.information_schema.Tables;
import org.jooq.meta.postgres.information_schema.tables.Routines;
import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate of the model. It is one of jOOQ's own for PostgreSQL, as jOOQ's generator asks those whether they
 * are procedures; its parameters come from the model.
 */
final class ModelRoutine extends PostgresRoutineDefinition {

    private static final Routines FIELDS = Tables.ROUTINES;

    private final List<Parameter> parameters;

    /**
     * What jOOQ has of a routine.
     *
     * @param overload its number among those of its name; null where there is no other
     */
    ModelRoutine(AbstractDatabase database, RoutineFacts routine, @Nullable String overload) {
        super(database, row(database, routine, overload));
        this.parameters = routine.parameters();
    }

    /** The row of the information schema that jOOQ would have read. */
    private static Record row(AbstractDatabase database, RoutineFacts routine, @Nullable String overload) {
        CatalogType result = routine.result();
        var dataType = DSL.field(DSL.name("data_type"), SQLDataType.VARCHAR);
        var number = DSL.field(DSL.name("overload"), SQLDataType.VARCHAR);
        var aggregate = DSL.field(DSL.name("is_agg"), SQLDataType.BOOLEAN);
        Record row = database.create()
                .newRecord(
                        FIELDS.ROUTINE_SCHEMA,
                        FIELDS.ROUTINE_NAME,
                        FIELDS.SPECIFIC_NAME,
                        FIELDS.ROUTINE_TYPE,
                        dataType,
                        FIELDS.CHARACTER_MAXIMUM_LENGTH,
                        FIELDS.NUMERIC_PRECISION,
                        FIELDS.NUMERIC_SCALE,
                        FIELDS.TYPE_UDT_SCHEMA,
                        FIELDS.TYPE_UDT_NAME,
                        number,
                        aggregate);
        row.set(FIELDS.ROUTINE_SCHEMA, routine.schema());
        row.set(FIELDS.ROUTINE_NAME, routine.name());
        row.set(FIELDS.ROUTINE_TYPE, routine.kind() == RoutineFacts.Kind.PROCEDURE ? "PROCEDURE" : "FUNCTION");
        row.set(number, overload);
        row.set(aggregate, routine.kind() == RoutineFacts.Kind.AGGREGATE);
        if (result != null) {
            row.set(dataType, result.jooqType());
            row.set(FIELDS.NUMERIC_PRECISION, Parameter.precision(result));
            row.set(FIELDS.TYPE_UDT_SCHEMA, result.schema());
            row.set(FIELDS.TYPE_UDT_NAME, result.jooqName());
        }
        return row;
    }

    @Override
    protected void init0() {
        Map<String, Integer> names = new HashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.name() != null) {
                names.merge(parameter.name(), 1, Integer::sum);
            }
        }
        int position = 0;
        for (Parameter parameter : parameters) {
            position++;
            String name = parameter.name();
            boolean repeated = name != null && names.getOrDefault(name, 0) > 1;
            addParameter(
                    parameter.mode(),
                    new DefaultParameterDefinition(
                            this,
                            name,
                            position,
                            parameter.definition(getDatabase()),
                            parameter.defaultText() != null,
                            StringUtils.isBlank(name),
                            "",
                            repeated ? String.valueOf(position) : null));
        }
    }
}
