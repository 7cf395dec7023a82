package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.ForeignDataWrapper;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.ObjectId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Foreign-data wrappers. */
record ForeignDataWrapperSource() implements KindSource<ForeignDataWrapperDef> {

    @Override
    public Place place() {
        return Place.FOREIGN_DATA_WRAPPERS;
    }

    @Override
    public Made made(ForeignDataWrapperDef wrapper, Scope scope) {
        Chain chain = new Chain(CodeBlock.of(
                "$L($S)",
                scope.member(ForeignDataWrapper.class, "foreignDataWrapper"),
                wrapper.id().name()));
        function("handler", wrapper.handler(), chain, scope);
        function("validator", wrapper.validator(), chain, scope);
        List<ObjectId> functions = Stream.of(wrapper.handler(), wrapper.validator())
                .flatMap(Stream::ofNullable)
                .flatMap(function -> function.asObject().stream())
                .toList();
        List<CodeBlock> needs = scope.needs(wrapper, functions);
        chain.thenIf(!needs.isEmpty(), "needs($L)", CodeBlock.join(needs, ",$W"));
        wrapper.options().forEach((name, value) -> chain.then("option($S,$W$S)", name, value));
        return Made.of(ForeignDataWrapper.class, CommentSource.on(wrapper.id(), chain, scope));
    }

    private static void function(String role, @Nullable Expression function, Chain chain, Scope scope) {
        if (function != null) {
            chain.then("$L($L)", role, scope.called(function));
        }
    }
}
