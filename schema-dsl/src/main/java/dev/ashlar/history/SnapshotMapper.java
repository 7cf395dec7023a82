package dev.ashlar.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.ashlar.model.Deferral;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.ReferentialAction;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.Validity;
import dev.ashlar.model.Volatility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How records of the model become JSON and come back: their components by name, without those that have their usual value.
 * Knows no kind of object.
 */
final class SnapshotMapper {

    /** The usual value of each choice: it is left out. */
    private static final List<Enum<?>> USUAL = List.of(
            Deferral.NOT_DEFERRABLE,
            ReferentialAction.NO_ACTION,
            Validity.VALID,
            Volatility.VOLATILE,
            ParallelSafety.UNSAFE,
            Firing.ORIGIN,
            RoutineArgument.Mode.IN,
            RoutineBody.Form.STRING);

    private SnapshotMapper() {}

    static JsonMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(usual -> include(JsonInclude.Include.NON_NULL))
                .withConfigOverride(boolean.class, type -> type.setInclude(include(JsonInclude.Include.NON_DEFAULT)));
        for (Class<?> collection : List.of(List.class, Map.class, SequencedMap.class, SortedMap.class)) {
            builder.withConfigOverride(
                    collection,
                    type -> type.setInclude(include(JsonInclude.Include.NON_EMPTY))
                            .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        for (Enum<?> usual : USUAL) {
            builder.withConfigOverride(
                    usual.getDeclaringClass(), type -> type.setInclude(include(JsonInclude.Include.NON_EMPTY)));
        }
        return builder.addModule(module()).build();
    }

    private static JsonInclude.Value include(JsonInclude.Include which) {
        return JsonInclude.Value.construct(which, JsonInclude.Include.ALWAYS);
    }

    private static SimpleModule module() {
        var module = new SimpleModule();
        TextForm<ObjectId> address = new TextForm<>(ObjectId.class, AddressText::of, AddressText::parse);
        TextForm<SqlType> type = new TextForm<>(SqlType.class, TypeText::of, TypeText::parse);
        address.addTo(module);
        type.addTo(module);
        USUAL.forEach(usual -> UsualValue.addTo(module, usual));
        module.addSerializer(Expression.class, new ExpressionJson.Writer());
        module.addDeserializer(Expression.class, new ExpressionJson.Reader());
        module.addDeserializer(Definition.class, new DefinitionReader());
        module.addAbstractTypeMapping(SequencedMap.class, LinkedHashMap.class);
        module.addKeySerializer(ObjectId.class, address.keyWriter());
        module.addKeyDeserializer(ObjectId.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return AddressText.parse(key);
            }
        });
        return module;
    }
}
