package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.OperatorClass;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorClassDef;
import java.util.Optional;
import java.util.Set;

/** Operator classes. */
record OperatorClassSource() implements KindSource<OperatorClassDef> {

    @Override
    public Place place() {
        return Place.OPERATOR_CLASSES;
    }

    @Override
    public Made made(OperatorClassDef operators, Scope scope) {
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S,$W$S,$W$L)",
                scope.member(OperatorClass.class, "operatorClass"),
                scope.constant(operators.id().owner()),
                operators.id().name(),
                operators.id().arguments(),
                TypeSource.of(operators.type(), scope)));
        Optional<ObjectId> family = scope.model().needs(operators).stream()
                .filter(need -> need.type() == ObjectType.OPERATOR_FAMILY)
                .filter(need ->
                        need.qualified().text().equals(operators.family().sql().text()))
                .filter(need -> need.arguments().equals(operators.id().arguments()))
                .findFirst();
        chain.then(
                "inFamily($L)",
                family.map(scope::constant)
                        .orElseGet(() ->
                                CodeBlock.of("$S", operators.family().sql().text())));
        chain.thenIf(operators.isDefault(), "asDefault()");
        if (operators.storage() != null) {
            chain.then("storage($L)", TypeSource.of(operators.storage(), scope));
        }
        OperatorMemberSource.say(
                operators, operators.members(), family.map(Set::of).orElse(Set.of()), chain, scope);
        return Made.of(OperatorClass.class, CommentSource.on(operators.id(), chain, scope));
    }
}
