package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Cast;
import dev.ashlar.model.CastDef;

/** Casts. */
record CastSource() implements KindSource<CastDef> {

    @Override
    public Place place() {
        return Place.CASTS;
    }

    @Override
    public Made made(CastDef cast, Scope scope) {
        var chain = new Chain(CodeBlock.of(
                "$L($L,$W$L)",
                scope.member(Cast.class, "cast"),
                TypeSource.of(cast.source(), scope),
                TypeSource.of(cast.target(), scope)));
        if (cast.function() != null) {
            chain.then(
                    "withFunction($S$L)",
                    cast.function().sql().text(),
                    Texts.after(scope.needs(cast, scope.types(cast))));
        } else {
            chain.then(cast.method() == CastDef.Method.INOUT ? "withInout()" : "withoutFunction()");
        }
        switch (cast.context()) {
            case EXPLICIT -> {}
            case ASSIGNMENT -> chain.then("asAssignment()");
            case IMPLICIT -> chain.then("asImplicit()");
        }
        return Made.of(Cast.class, CommentSource.on(cast.id(), chain, scope));
    }
}
