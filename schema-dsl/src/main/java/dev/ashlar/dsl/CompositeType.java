package dev.ashlar.dsl;

import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A composite type: a row of attributes as one value (manual, CREATE TYPE). Columns are of it by {@link Types#typeOf(CompositeType)}. */
public final class CompositeType extends SchemaObject<CompositeType> {

    private final Map<String, String> comments = new LinkedHashMap<>();
    private final Map<String, String> oldNames = new LinkedHashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();

    private record Attribute(String name, Supplier<? extends ColumnType<?>> type) {}

    private CompositeType(Schema schema, String name) {
        super(schema, ObjectType.COMPOSITE_TYPE, name);
    }

    /** A composite type by its name. */
    public static CompositeType composite(Schema schema, String name) {
        return new CompositeType(schema, name);
    }

    /** One more attribute, behind the others; of its type only the collation may be said beside it. */
    public CompositeType attribute(String name, ColumnType<?> type) {
        ColumnType<?> one = given(type, "type of " + name);
        return attribute(name, () -> one);
    }

    /** The same with a type that is asked for when all objects are there: that of the rows of a table which has such a type itself. */
    public CompositeType attribute(String name, Supplier<? extends ColumnType<?>> type) {
        attributes.add(new Attribute(given(name, "name of an attribute"), given(type, "type of " + name)));
        return this;
    }

    /** Says what an attribute is for. */
    public CompositeType commentOn(String attribute, String text) {
        comments.put(given(attribute, "name of an attribute"), given(text, "comment on " + attribute));
        return this;
    }

    /** Says that an attribute had another name before. */
    public CompositeType renamedAttribute(String attribute, String oldName) {
        oldNames.put(given(attribute, "name of an attribute"), given(oldName, "earlier name of " + attribute));
        return this;
    }

    @Override
    CompositeType self() {
        return this;
    }

    @Override
    void define(Description description) {
        List<CompositeTypeDef.Attribute> defined = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Attribute each : attributes) {
            if (!names.add(each.name())) {
                description.problem(id(), "has two attributes " + each.name(), "give one of them another name");
                continue;
            }
            ColumnType<?> type = given(each.type().get(), "type of " + each.name());
            ColumnType.Traits traits = type.traits();
            type.misuses()
                    .forEach(misuse -> description.problem(
                            id().child(ObjectType.ATTRIBUTE, each.name()), misuse.wrong(), misuse.instead()));
            if (!traits.equals(ColumnType.Traits.NONE.collated(traits.collation()))) {
                description.problem(
                        id().child(ObjectType.ATTRIBUTE, each.name()),
                        "says more than a type and a collation",
                        "leave out nullable(), defaultTo(...) and the like: attributes have none of these");
            }
            defined.add(new CompositeTypeDef.Attribute(each.name(), type.sqlType(), traits.collation()));
        }
        var type = new CompositeTypeDef(id(), defined);
        description.add(type);
        comments.forEach((attribute, text) -> {
            known(type, attribute, "comments on", description);
            description.comment(type.attribute(attribute), text);
        });
        oldNames.forEach((attribute, old) -> {
            known(type, attribute, "renames", description);
            description.renamed(type.attribute(attribute), old);
        });
    }

    private void known(CompositeTypeDef type, String attribute, String verb, Description description) {
        if (!type.has(attribute)) {
            description.problem(
                    id(),
                    verb + " the attribute " + attribute + ", which it does not have",
                    "use the name that the attribute has now");
        }
    }
}
