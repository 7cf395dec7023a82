package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Operator;
import dev.ashlar.model.Expression;
import dev.ashlar.model.OperatorDef;
import org.jspecify.annotations.Nullable;

/** Operators. */
record OperatorSource() implements KindSource<OperatorDef> {

    private static final String BEGIN = "OPERATOR(";

    @Override
    public Place place() {
        return Place.OPERATORS;
    }

    @Override
    public Made made(OperatorDef operator, Scope scope) {
        CodeBlock left = operator.left() == null
                ? CodeBlock.of("")
                : CodeBlock.of("$L,$W", TypeSource.of(operator.left(), scope));
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S,$W$L$L)",
                scope.member(Operator.class, operator.left() == null ? "prefixOperator" : "operator"),
                scope.constant(operator.id().owner()),
                operator.id().name(),
                left,
                TypeSource.of(operator.right(), scope)));
        chain.then(
                "function($S$L)",
                operator.function().sql().text(),
                Texts.after(scope.needs(operator, scope.types(operator))));
        other("commutator", operator.commutator(), operator, chain);
        other("negator", operator.negator(), operator, chain);
        estimate("restrict", operator.restrict(), chain);
        estimate("join", operator.join(), chain);
        chain.thenIf(operator.hashes(), "hashes()").thenIf(operator.merges(), "merges()");
        return Made.of(Operator.class, CommentSource.on(operator.id(), chain, scope));
    }

    /** One of the same schema is said by its signs. */
    private static void other(String method, @Nullable String name, OperatorDef operator, Chain chain) {
        if (name != null) {
            String qualified = name.substring(BEGIN.length(), name.length() - 1);
            String own = operator.id().owner().identifier().text() + ".";
            chain.then("$L($S)", method, qualified.startsWith(own) ? qualified.substring(own.length()) : qualified);
        }
    }

    private static void estimate(String method, @Nullable Expression function, Chain chain) {
        if (function != null) {
            chain.then("$L($S)", method, function.sql().text());
        }
    }
}
