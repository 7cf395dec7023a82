package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.OperatorFamily;
import dev.ashlar.model.OperatorFamilyDef;
import java.util.Set;

/** Operator families. */
record OperatorFamilySource() implements KindSource<OperatorFamilyDef> {

    @Override
    public Place place() {
        return Place.OPERATOR_FAMILIES;
    }

    @Override
    public Made made(OperatorFamilyDef family, Scope scope) {
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S,$W$S)",
                scope.member(OperatorFamily.class, "operatorFamily"),
                scope.constant(family.id().owner()),
                family.id().name(),
                family.id().arguments()));
        OperatorMemberSource.say(family, family.members(), Set.of(), chain, scope);
        return Made.of(OperatorFamily.class, CommentSource.on(family.id(), chain, scope));
    }
}
