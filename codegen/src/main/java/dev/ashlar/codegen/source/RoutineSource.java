package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.Routine;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions and procedures. Tables name them where they are made, so whatever they name of the schema themselves is asked for when
 * all objects are there.
 */
record RoutineSource() implements KindSource<RoutineDef> {

    private static final String SET = "SETOF ";
    private static final String TABLE = "TABLE(";

    @Override
    public Place place() {
        return Place.ROUTINES;
    }

    @Override
    public Made made(RoutineDef routine, Scope scope) {
        var types = new TypeText(routine, scope);
        ObjectId id = routine.id();
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S)",
                scope.member(Routine.class, id.type() == ObjectType.PROCEDURE ? "procedure" : "function"),
                scope.constant(id.owner()),
                id.name()));
        // The types that are named are known only when all are written.
        List<CodeBlock> arguments = routine.arguments().stream()
                .map(argument -> CodeBlock.of(
                        "$L($S,$W$L)",
                        method(argument),
                        argument.name(),
                        types.of(argument.type().sql().text())))
                .toList();
        var returned = new Chain(CodeBlock.of(""));
        returns(routine, types, returned);
        var options = new Chain(CodeBlock.of(""));
        RoutineOptionsSource.say(routine, types, options, scope);
        Set<ObjectId> said = types.named();
        boolean defaultsNeed =
                !routine.body().tracked() && !needs(routine, said, scope, false).isEmpty();
        for (int i = 0; i < arguments.size(); i++) {
            chain.then("$L", arguments.get(i));
            Expression value = routine.arguments().get(i).defaultValue();
            if (value != null) {
                String text = value.sql().text();
                if (defaultsNeed) {
                    chain.then("byDefault(() -> $L)", needing(text, routine, said, scope));
                    defaultsNeed = false;
                } else {
                    chain.then("byDefault($L)", Texts.literal(text));
                }
            }
        }
        chain.thenAll(returned).thenAll(options);
        body(routine, chain);
        List<CodeBlock> needs = needs(routine, said, scope, !routine.body().tracked());
        chain.thenIf(!needs.isEmpty(), "needs(() -> $T.<$T>of($L))", List.class, Object.class, joined(needs));
        return Made.of(Routine.class, CommentSource.on(id, chain, scope));
    }

    private static CodeBlock joined(List<CodeBlock> codes) {
        return codes.stream().collect(CodeBlock.joining(",$W"));
    }

    private static String method(RoutineArgument argument) {
        return switch (argument.mode()) {
            case IN -> "argument";
            case OUT -> "out";
            case INOUT -> "inout";
            case VARIADIC -> "variadic";
        };
    }

    private static void returns(RoutineDef routine, TypeText types, Chain chain) {
        if (routine.returns() == null) {
            return;
        }
        String text = routine.returns().sql().text();
        if (text.startsWith(TABLE)) {
            for (String column : SqlNames.commas(text.substring(TABLE.length(), text.length() - 1))) {
                NamedType named = NamedType.of(column);
                chain.then("returnsColumn($S,$W$L)", named.name(), types.of(named.type()));
            }
        } else if (text.startsWith(SET)) {
            chain.then("returnsSetOf($L)", types.of(text.substring(SET.length())));
        } else {
            switch (text) {
                case "void" -> chain.then("returnsVoid()");
                case "trigger" -> chain.then("returnsTrigger()");
                case "event_trigger" -> chain.then("returnsEventTrigger()");
                default -> chain.then("returns($L)", types.of(text));
            }
        }
    }

    private static void body(RoutineDef routine, Chain chain) {
        RoutineBody body = routine.body();
        CodeBlock text = Texts.literal(body.text().sql().text());
        switch (body.form()) {
            case SQL -> chain.then("sqlBody($L)", text);
            case LIBRARY -> chain.then("library($L,$W$S)", text, body.symbol());
            case STRING -> {
                switch (routine.language()) {
                    case "sql" -> chain.then("sql($L)", text);
                    case "plpgsql" -> chain.then("plpgsql($L)", text);
                    default -> chain.then("language($S)", routine.language()).then("body($L)", text);
                }
            }
        }
    }

    /** What the server knows of a body in quotes is what its defaults need, and the extensions of its language and types. */
    private static List<CodeBlock> needs(RoutineDef routine, Set<ObjectId> said, Scope scope, boolean extensions) {
        Set<ObjectId> without = without(routine, scope, extensions);
        without.addAll(said);
        return scope.needs(routine, without);
    }

    private static Set<ObjectId> without(Definition routine, Scope scope, boolean extensions) {
        boolean tracked = ((RoutineDef) routine).body().tracked();
        return scope.model().needs(routine).stream()
                .filter(need -> !tracked && (need.type() == ObjectType.EXTENSION) != extensions)
                .collect(Collectors.toSet());
    }

    private static CodeBlock needing(String text, RoutineDef routine, Set<ObjectId> said, Scope scope) {
        return CodeBlock.of(
                "$L($L,$W$L,$W$L)",
                scope.member(Expressions.class, "sql"),
                Texts.literal(text),
                TypeSource.of(SqlType.of("text"), scope),
                joined(needs(routine, said, scope, false)));
    }
}
