package dev.ashlar.codegen.jooq;

import dev.ashlar.model.EnumDef;
import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.SchemaDefinition;

/** Enum types; jOOQ does not see one without labels. */
final class Enums {

    private final ModelReading reading;

    Enums(ModelReading reading) {
        this.reading = reading;
    }

    List<EnumDefinition> definitions() {
        List<EnumDefinition> enums = new ArrayList<>();
        for (EnumDef type : reading.all(EnumDef.class)) {
            SchemaDefinition schema = reading.schema(type.id());
            if (schema != null && !type.labels().isEmpty()) {
                var definition = new DefaultEnumDefinition(schema, type.id().name(), reading.comment(type.id()));
                type.labels().forEach(definition::addLiteral);
                enums.add(definition);
            }
        }
        return enums;
    }
}
