package dev.ashlar.codegen.jooq;

import dev.ashlar.model.CommentDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Comments that jOOQ reads apart from the objects. It finds the object by its name alone, whatever its kind, so that the comment on an
 * index or a type can come to stand at a function, a sequence or a table of that name.
 */
final class Comments {

    /** What initdb says of the schema that every database has. */
    private static final String OF_PUBLIC = "standard public schema";

    /** The server's lists of objects: relations, routines and types, one after the other. */
    private static final List<List<ObjectType>> LISTS = List.of(
            List.of(
                    ObjectType.TABLE,
                    ObjectType.VIEW,
                    ObjectType.MATERIALIZED_VIEW,
                    ObjectType.SEQUENCE,
                    ObjectType.INDEX),
            List.of(ObjectType.FUNCTION, ObjectType.PROCEDURE, ObjectType.AGGREGATE),
            List.of(ObjectType.ENUM, ObjectType.DOMAIN, ObjectType.COMPOSITE_TYPE, ObjectType.RANGE_TYPE));

    private final ModelReading reading;

    Comments(ModelReading reading) {
        this.reading = reading;
    }

    Map<Definition, String> byName() {
        Map<Definition, String> comments = new LinkedHashMap<>();
        for (SchemaDefinition schema : reading.database().getSchemata()) {
            String comment = reading.comment(ObjectId.schema(schema.getName()));
            put(comments, schema, comment == null && schema.getName().equals("public") ? OF_PUBLIC : comment);
        }
        reading.model().all(CommentDef.class).stream()
                .filter(comment -> list(comment) >= 0)
                .sorted(Comparator.comparing(
                                (CommentDef comment) -> comment.id().schemaName())
                        .thenComparing(Comments::name)
                        .thenComparingInt(Comments::list))
                .forEach(comment -> put(comments, named(comment), comment.text()));
        return comments;
    }

    private static int list(CommentDef comment) {
        ObjectType type = comment.id().owner().type();
        return LISTS.indexOf(
                LISTS.stream().filter(list -> list.contains(type)).findFirst().orElse(List.of()));
    }

    private static String name(CommentDef comment) {
        ObjectId on = comment.id().owner();
        return on.isIndexOfConstraint() ? on.owner().name() : on.name();
    }

    private @Nullable Definition named(CommentDef comment) {
        SchemaDefinition schema = reading.schema(comment.id());
        return schema == null ? null : named(schema, name(comment));
    }

    private @Nullable Definition named(SchemaDefinition schema, String name) {
        Database database = reading.database();
        Definition found = database.getTable(schema, name);
        if (found == null) {
            found = database.getDomain(schema, name);
        }
        if (found == null) {
            found = database.getRoutine(schema, name);
        }
        if (found == null) {
            found = database.getSequence(schema, name);
        }
        return found == null ? database.getUDT(schema, name) : found;
    }

    private static void put(Map<Definition, String> comments, @Nullable Definition on, @Nullable String comment) {
        if (on != null && comment != null) {
            comments.put(on, comment);
        }
    }
}
