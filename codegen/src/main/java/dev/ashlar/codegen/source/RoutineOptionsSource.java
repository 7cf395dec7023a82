package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.RoutineOptions;
import dev.ashlar.model.Volatility;
import org.jspecify.annotations.Nullable;

/** What is said of a function or procedure beside what it takes, returns and does. */
final class RoutineOptionsSource {

    private RoutineOptionsSource() {}

    static void say(RoutineDef routine, TypeText types, Chain chain, Scope scope) {
        RoutineOptions options = routine.options();
        chain.thenIf(options.volatility() == Volatility.IMMUTABLE, "immutable()")
                .thenIf(options.volatility() == Volatility.STABLE, "stable()")
                .thenIf(options.strict(), "strict()")
                .thenIf(options.leakproof(), "leakproof()")
                .thenIf(options.securityDefiner(), "securityDefiner()")
                .thenIf(options.window(), "window()")
                .thenIf(options.parallel() == ParallelSafety.SAFE, "parallelSafe()")
                .thenIf(options.parallel() == ParallelSafety.RESTRICTED, "parallelRestricted()")
                .thenIf(options.cost() != null, "cost($L)", number(options.cost()))
                .thenIf(options.rows() != null, "rows($L)", number(options.rows()));
        if (options.support() != null) {
            support(options.support(), routine, chain, scope);
        }
        for (Expression type : options.transforms()) {
            chain.then("transformFor($L)", types.of(type.sql().text()));
        }
        for (RoutineOptions.Setting setting : options.settings()) {
            CodeBlock values = setting.values().stream()
                    .map(value -> CodeBlock.of("$S", value))
                    .collect(CodeBlock.joining(",$W"));
            chain.then("set($S,$W$L)", setting.name(), values);
        }
    }

    private static @Nullable String number(@Nullable String number) {
        return number != null && number.chars().allMatch(Character::isDigit) && number.length() > 9
                ? number + "L"
                : number;
    }

    /** By its name where it comes with the server or an extension. */
    private static void support(Expression support, RoutineDef routine, Chain chain, Scope scope) {
        String name = support.sql().text();
        scope.model().needs(routine).stream()
                .filter(need -> need.type() == ObjectType.FUNCTION
                        && scope.names().hasConstant(need)
                        && need.qualified().text().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        function -> chain.then("support(() -> $L)", scope.constant(function)),
                        () -> chain.then("support($S)", name));
    }
}
