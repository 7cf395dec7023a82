package dev.ashlar.codegen.jooq;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.ArgumentTypes;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.meta.InOutDefinition;
import org.jspecify.annotations.Nullable;

/** Routines of a model in the words of the server's information schema. */
final class RoutineReading {

    private static final String TABLE = "TABLE(";
    private static final String SET = "SETOF ";
    private static final String VARIADIC = "VARIADIC ";

    private final ModelReading reading;
    private final WrittenTypes types;

    RoutineReading(ModelReading reading) {
        this.reading = reading;
        this.types = reading.writtenTypes();
    }

    /** All of the schemas that jOOQ was asked for, those of one name as the model orders them. */
    List<RoutineFacts> all() {
        List<RoutineFacts> all = new ArrayList<>();
        for (RangeTypeDef range : reading.all(RangeTypeDef.class)) {
            if (reading.schema(range.id()) != null) {
                all.addAll(RangeFunctions.of(range, reading.typeFacts()));
            }
        }
        for (RoutineDef routine : reading.all(RoutineDef.class)) {
            if (reading.schema(routine.id()) != null) {
                all.add(facts(routine));
            }
        }
        for (AggregateDef aggregate : reading.all(AggregateDef.class)) {
            if (reading.schema(aggregate.id()) != null) {
                all.add(facts(aggregate));
            }
        }
        return all;
    }

    private RoutineFacts facts(RoutineDef routine) {
        String returns =
                routine.returns() == null ? "" : routine.returns().sql().text().strip();
        List<Parameter> parameters = new ArrayList<>();
        List<String> server = reading.texts()
                .text(reading.model(), routine.id())
                .map(RoutineArguments::of)
                .orElse(List.of());
        for (RoutineArgument argument : routine.arguments()) {
            String known = parameters.size() < server.size() ? server.get(parameters.size()) : "";
            parameters.add(parameter(routine, argument, RoutineArguments.defaultOf(known)));
        }
        RoutineFacts.Kind kind =
                routine.id().type() == ObjectType.PROCEDURE ? RoutineFacts.Kind.PROCEDURE : RoutineFacts.Kind.FUNCTION;
        String name = routine.id().name();
        boolean out = parameters.stream().anyMatch(parameter -> parameter.mode() != InOutDefinition.IN);
        if (!returns.startsWith(TABLE)) {
            CatalogType type = returns.isEmpty() ? null : types.of(returns);
            return new RoutineFacts(routine.id(), name, kind, type, returns.startsWith(SET), parameters, out);
        }
        List<String> columns = RoutineArguments.of(returns.substring(TABLE.length(), returns.length() - 1));
        for (String column : columns) {
            CatalogType type = types.of(RoutineArguments.typeOf(column));
            parameters.add(new Parameter(InOutDefinition.OUT, RoutineArguments.nameOf(column), type, null));
        }
        CatalogType row = columns.size() == 1
                ? parameters.get(parameters.size() - 1).type()
                : CatalogType.builtIn("record", false);
        return new RoutineFacts(routine.id(), name, kind, row, true, parameters, out);
    }

    private Parameter parameter(RoutineDef routine, RoutineArgument argument, String serversDefault) {
        InOutDefinition mode = switch (argument.mode()) {
            case IN, VARIADIC -> InOutDefinition.IN;
            case OUT -> InOutDefinition.OUT;
            case INOUT -> InOutDefinition.INOUT;
        };
        CatalogType type = types.of(argument.type());
        Expression given = argument.defaultValue();
        String text = given == null
                ? null
                : serversDefault.isEmpty()
                        ? ours(routine.id(), type, given.sql().text())
                        : serversDefault;
        return new Parameter(mode, argument.name().isEmpty() ? null : argument.name(), type, text);
    }

    private String ours(ObjectId routine, CatalogType type, String text) {
        Optional<String> known =
                type.schema().equals("pg_catalog") && !type.dataType().equals(CatalogType.ARRAY)
                        ? new ServerForm(SqlType.of(type.dataType()), new TypeLabels(reading.extensionTypes())).of(text)
                        : Optional.empty();
        return known.orElseGet(() -> {
            reading.warn("%s: the server's text of a default is not known, ours is taken: %s".formatted(routine, text));
            return text;
        });
    }

    private RoutineFacts facts(AggregateDef aggregate) {
        List<String> written =
                RoutineArguments.of(aggregate.arguments().sql().text().replace(" ORDER BY ", ", "));
        List<Parameter> parameters = new ArrayList<>();
        for (String type : ArgumentTypes.of(aggregate.id().arguments())) {
            String argument = parameters.size() < written.size() ? written.get(parameters.size()) : type;
            parameters.add(new Parameter(InOutDefinition.IN, name(argument, types.of(type)), types.of(type), null));
        }
        return new RoutineFacts(
                aggregate.id(),
                aggregate.id().name(),
                RoutineFacts.Kind.AGGREGATE,
                result(aggregate),
                false,
                parameters,
                false);
    }

    /** The name of an aggregate's argument; null where there stands only its type. */
    private @Nullable String name(String argument, CatalogType type) {
        String unordered = without("ORDER BY ", argument);
        String named = without(VARIADIC, unordered);
        return types.of(named).equals(type) ? null : RoutineArguments.nameOf(named);
    }

    private static String without(String word, String text) {
        return text.startsWith(word) ? text.substring(word.length()) : text;
    }

    private CatalogType result(AggregateDef aggregate) {
        Optional<String> known = reading.texts().text(reading.model(), aggregate.id());
        if (known.isPresent()) {
            return types.of(known.get());
        }
        Optional<Expression> last = aggregate.option("FINALFUNC");
        Optional<CatalogType> type =
                last.isEmpty() ? aggregate.option("STYPE").map(types::of) : last.flatMap(this::resultOf);
        return type.orElseGet(() -> {
            reading.warn("%s: the type of its result is not known, it is Object".formatted(aggregate.id()));
            return CatalogType.builtIn("unknown", false);
        });
    }

    private Optional<CatalogType> resultOf(Expression function) {
        String name = function.sql().text();
        return reading.model().all(RoutineDef.class).stream()
                .filter(routine -> routine.id().qualified().text().equals(name))
                .flatMap(routine -> Optional.ofNullable(routine.returns()).stream())
                .map(types::of)
                .findFirst();
    }
}
