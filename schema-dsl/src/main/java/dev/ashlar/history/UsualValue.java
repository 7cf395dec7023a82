package dev.ashlar.history;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A choice of which one is the usual: that one is left out of the JSON, and is what an absent field means. */
final class UsualValue {

    private UsualValue() {}

    static <E extends Enum<E>> void addTo(SimpleModule module, Enum<E> usual) {
        Class<E> type = usual.getDeclaringClass();
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(E value, JsonGenerator json, SerializationContext context) {
                json.writeString(value.name());
            }

            @Override
            public boolean isEmpty(SerializationContext context, E value) {
                return value == usual;
            }
        });
        module.addDeserializer(type, new StdDeserializer<E>(type) {
            @Override
            public E deserialize(JsonParser json, DeserializationContext context) {
                return Enum.valueOf(type, json.getString());
            }

            @Override
            public Object getAbsentValue(DeserializationContext context) {
                return usual;
            }
        });
    }
}
