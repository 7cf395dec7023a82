package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.ForeignDataWrapper;
import dev.ashlar.model.ForeignDataWrapperDef;

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
                        wrapper.id().name()))
                .thenIf(wrapper.handler() != null, "handler($S)", wrapper.handler())
                .thenIf(wrapper.validator() != null, "validator($S)", wrapper.validator());
        wrapper.options().forEach((name, value) -> chain.then("option($S,$W$S)", name, value));
        return Made.of(ForeignDataWrapper.class, CommentSource.on(wrapper.id(), chain, scope));
    }
}
