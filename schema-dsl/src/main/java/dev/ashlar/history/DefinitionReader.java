package dev.ashlar.history;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads a definition as the record that its address says. */
final class DefinitionReader extends StdDeserializer<Definition> {

    DefinitionReader() {
        super(Definition.class);
    }

    @Override
    public Definition deserialize(JsonParser json, DeserializationContext context) {
        JsonNode node = context.readTree(json);
        if (!node.path("id").isString()) {
            throw new IllegalArgumentException("an object has no id: " + node);
        }
        ObjectId id = AddressText.parse(node.path("id").stringValue());
        try {
            return context.readTreeAsValue(node, DefinitionRecords.of(id));
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException("field of " + id + " that is not known: " + e.getPropertyName(), e);
        }
    }
}
