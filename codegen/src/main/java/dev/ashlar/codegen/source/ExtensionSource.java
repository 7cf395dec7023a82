package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Extension;
import dev.ashlar.model.ExtensionDef;

/** Extensions. */
record ExtensionSource() implements KindSource<ExtensionDef> {

    @Override
    public Place place() {
        return Place.EXTENSIONS;
    }

    @Override
    public Made made(ExtensionDef extension, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "$L($L,$W$S)",
                scope.member(Extension.class, "extension"),
                scope.constant(extension.schema()),
                extension.id().name());
        return Made.of(Extension.class, CommentSource.on(extension.id(), new Chain(made), scope));
    }
}
