package dev.ashlar.codegen.jooq;

import dev.ashlar.model.EnumDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SequenceDef;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jspecify.annotations.Nullable;

/** Comments that jOOQ reads apart from the objects; tables, columns and enums bring theirs. */
final class Comments {

    /** What initdb says of the schema that every database has. */
    private static final String OF_PUBLIC = "standard public schema";

    private final ModelReading reading;

    Comments(ModelReading reading) {
        this.reading = reading;
    }

    Map<Definition, String> ofSchemasAndSequences() {
        Map<Definition, String> comments = new LinkedHashMap<>();
        for (SchemaDefinition schema : reading.database().getSchemata()) {
            String comment = reading.comment(ObjectId.schema(schema.getName()));
            put(comments, schema, comment == null && schema.getName().equals("public") ? OF_PUBLIC : comment);
        }
        for (SequenceDef sequence : reading.all(SequenceDef.class)) {
            put(comments, sequence(sequence.id()), reading.comment(sequence.id()));
        }
        for (EnumDef type : reading.all(EnumDef.class)) {
            // jOOQ looks up a commented type by name among sequences too, which share no names with types.
            if (reading.comment(type.id()
                            .owner()
                            .child(ObjectType.SEQUENCE, type.id().name()))
                    == null) {
                put(comments, sequence(type.id()), reading.comment(type.id()));
            }
        }
        return comments;
    }

    private @Nullable SequenceDefinition sequence(ObjectId id) {
        SchemaDefinition schema = reading.schema(id);
        return schema == null ? null : reading.database().getSequence(schema, id.name());
    }

    private static void put(Map<Definition, String> comments, @Nullable Definition on, @Nullable String comment) {
        if (on != null && comment != null) {
            comments.put(on, comment);
        }
    }
}
