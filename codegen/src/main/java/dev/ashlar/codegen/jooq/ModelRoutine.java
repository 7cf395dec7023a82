package dev.ashlar.codegen.jooq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.meta.AbstractRoutineDefinition;
import org.jooq.meta.DefaultParameterDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

/** A function, procedure or aggregate of the model. */
final class ModelRoutine extends AbstractRoutineDefinition {

    private final List<Parameter> parameters;

    /**
     * What jOOQ has of a routine.
     *
     * @param overload its number among those of its name; null where there is no other
     * @param returns the type of its result; null for none
     */
    ModelRoutine(
            SchemaDefinition schema,
            String name,
            @Nullable String overload,
            boolean aggregate,
            @Nullable CatalogType returns,
            List<Parameter> parameters) {
        super(schema, null, name, null, overload, aggregate);
        this.parameters = parameters;
        if (returns != null) {
            this.returnValue = new DefaultParameterDefinition(
                    this, "RETURN_VALUE", -1, Parameter.definition(getDatabase(), schema, returns, null));
        }
    }

    @Override
    protected void init0() {
        Map<String, Integer> names = new HashMap<>();
        parameters.forEach(each -> {
            if (each.name() != null) {
                names.merge(each.name(), 1, Integer::sum);
            }
        });
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
                            Parameter.definition(getDatabase(), null, parameter.type(), parameter.defaultText()),
                            parameter.defaultText() != null,
                            StringUtils.isBlank(name),
                            "",
                            repeated ? String.valueOf(position) : null));
        }
    }
}
