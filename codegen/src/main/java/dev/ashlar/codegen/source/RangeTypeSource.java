package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.RangeType;
import dev.ashlar.model.RangeTypeDef;
import java.util.List;

/** Range types. */
record RangeTypeSource() implements KindSource<RangeTypeDef> {

    @Override
    public Place place() {
        return Place.DATA_TYPES;
    }

    @Override
    public Made made(RangeTypeDef range, Scope scope) {
        CodeBlock subtype = CollationSource.say(range.collation(), new Chain(TypeSource.of(range.subtype(), scope)))
                .code();
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$S,$W$L)",
                scope.member(RangeType.class, "range"),
                scope.constant(range.id().owner()),
                range.id().name(),
                subtype));
        if (range.operatorClass() != null) {
            chain.then("operatorClass($S)", range.operatorClass().sql().text());
        }
        if (range.difference() != null) {
            chain.then("subtypeDiff($S)", range.difference().sql().text());
        }
        chain.thenIf(
                !range.multirange()
                        .equals(RangeTypeDef.usualMultirange(range.id().name())),
                "multirange($S)",
                range.multirange());
        if (range.operatorClass() != null || range.difference() != null) {
            List<CodeBlock> needs = scope.needs(range, scope.types(range));
            chain.thenIf(
                    !needs.isEmpty(),
                    "needs(() -> $T.of($L))",
                    List.class,
                    needs.stream().collect(CodeBlock.joining(",$W")));
        }
        return Made.of(RangeType.class, CommentSource.on(range.id(), chain, scope));
    }
}
