package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Aggregate;
import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.ArgumentTypes;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aggregate functions. */
record AggregateSource() implements KindSource<AggregateDef> {

    private static final String ORDER = "ORDER BY ";
    private static final String VARIADIC = "VARIADIC ";

    private static final Map<String, String> VARIADICS = Map.of("argument", "variadic", "orderBy", "orderByVariadic");

    @Override
    public Place place() {
        return Place.AGGREGATES;
    }

    @Override
    public Made made(AggregateDef aggregate, Scope scope) {
        var types = new TypeText(aggregate, scope);
        ObjectId id = aggregate.id();
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S)", scope.member(Aggregate.class, "aggregate"), scope.constant(id.owner()), id.name()));
        if (!id.arguments().isEmpty()) {
            arguments(aggregate.arguments().sql().text(), ArgumentTypes.of(id.arguments()), types, chain);
        }
        aggregate.options().forEach(option -> option(option, aggregate, types, chain, scope));
        return Made.of(Aggregate.class, CommentSource.on(id, chain, scope));
    }

    /** The server prints a variadic argument of an ordered-set aggregate twice, and a call gives it once. */
    private static void arguments(String text, List<String> given, TypeText types, Chain chain) {
        int order = text.startsWith(ORDER) ? 0 : text.indexOf(" " + ORDER);
        String direct = order < 0 ? text : text.substring(0, order);
        String ordered = order < 0 ? "" : text.substring(text.indexOf(ORDER, order) + ORDER.length());
        int place = 0;
        for (String argument : direct.isBlank() ? List.<String>of() : SqlNames.commas(direct)) {
            argument(argument, given.get(place), "argument", types, chain);
            place++;
        }
        for (String argument : ordered.isBlank() ? List.<String>of() : SqlNames.commas(ordered)) {
            argument(argument, given.get(Math.min(place, given.size() - 1)), "orderBy", types, chain);
            place++;
        }
    }

    private static void argument(String text, String type, String method, TypeText types, Chain chain) {
        boolean variadic = text.startsWith(VARIADIC);
        String rest = variadic ? text.substring(VARIADIC.length()) : text;
        String name = rest.equals(type) ? "" : NamedType.of(rest).name();
        chain.then("$L($S,$W$L)", variadic ? VARIADICS.get(method) : method, name, types.of(type));
    }

    private static void option(
            AggregateDef.Option option, AggregateDef aggregate, TypeText types, Chain chain, Scope scope) {
        String text = option.value().sql().text();
        switch (option.name()) {
            case "STYPE" -> chain.then("stateType($L)", types.of(text));
            case "MSTYPE" -> type(option.name(), text, types, chain);
            case "SFUNC" -> function("stateFunction", "SFUNC", text, aggregate, chain, scope);
            case "FINALFUNC" -> function("finalFunction", "FINALFUNC", text, aggregate, chain, scope);
            case "COMBINEFUNC" -> function("combineFunction", "COMBINEFUNC", text, aggregate, chain, scope);
            case "SERIALFUNC", "DESERIALFUNC", "MSFUNC", "MINVFUNC", "MFINALFUNC" ->
                function("", option.name(), text, aggregate, chain, scope);
            case "HYPOTHETICAL" -> chain.then("hypothetical()");
            default -> chain.then("option($S,$W$S)", option.name(), text);
        }
    }

    private static void type(String word, String text, TypeText types, Chain chain) {
        CodeBlock code = types.of(text);
        if (code.toString().startsWith("()")) {
            chain.then("optionOf($S,$W$L)", word, code);
        } else {
            chain.then("option($S,$W$S)", word, text);
        }
    }

    /** By its name where it comes with the server or an extension. */
    private static void function(
            String method, String word, String text, AggregateDef aggregate, Chain chain, Scope scope) {
        Optional<CodeBlock> own = scope.model().needs(aggregate).stream()
                .filter(need -> need.type() == ObjectType.FUNCTION
                        && scope.names().hasConstant(need)
                        && need.qualified().text().equals(text))
                .findFirst()
                .map(scope::constant);
        if (own.isEmpty() || method.isEmpty()) {
            chain.then("option($S,$W$L)", word, own.orElseGet(() -> CodeBlock.of("$S", text)));
        } else {
            chain.then("$L($L)", method, own.get());
        }
    }
}
