package dev.ashlar.history;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * An expression in JSON: its text, or the lines of its text where it has several; and where its author declared what it needs, an
 * object with that beside it.
 */
final class ExpressionJson {

    private static final String SQL = "sql";
    private static final String NEEDS = "needs";

    private ExpressionJson() {}

    /** Writes an expression. */
    static final class Writer extends ValueSerializer<Expression> {

        @Override
        public void serialize(Expression expression, JsonGenerator json, SerializationContext context) {
            if (expression.alsoNeeds().isEmpty()) {
                text(expression, json);
                return;
            }
            json.writeStartObject();
            json.writeName(SQL);
            text(expression, json);
            json.writeName(NEEDS);
            json.writeStartArray();
            expression.alsoNeeds().stream().map(AddressText::of).sorted().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }

        private static void text(Expression expression, JsonGenerator json) {
            String text = ExpressionText.of(expression.parts());
            if (text.indexOf('\n') < 0) {
                json.writeString(text);
                return;
            }
            json.writeStartArray();
            for (String line : text.split("\n", -1)) {
                json.writeString(line);
            }
            json.writeEndArray();
        }
    }

    /** Reads an expression. */
    static final class Reader extends StdDeserializer<Expression> {

        Reader() {
            super(Expression.class);
        }

        @Override
        public Expression deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            if (!node.isObject()) {
                return ExpressionText.parse(text(node));
            }
            if (!node.propertyNames().stream().allMatch(List.of(SQL, NEEDS)::contains)) {
                throw new IllegalArgumentException("an expression has only the fields sql and needs: " + node);
            }
            Set<ObjectId> needs = new LinkedHashSet<>();
            node.path(NEEDS).forEach(need -> needs.add(AddressText.parse(need.stringValue())));
            return new Expression(ExpressionText.parse(text(node.path(SQL))).parts(), needs);
        }

        private static String text(JsonNode node) {
            return node.isArray()
                    ? node.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("\n"))
                    : node.stringValue();
        }
    }
}
