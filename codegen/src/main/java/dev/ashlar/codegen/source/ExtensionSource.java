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
        String name = extension.id().name();
        CodeBlock made = extension.schema().equals(ExtensionDef.PG_CATALOG)
                ? CodeBlock.of("$L($S)", scope.member(Extension.class, "inPgCatalog"), name)
                : CodeBlock.of(
                        "$L($L,$W$S)",
                        scope.member(Extension.class, "extension"),
                        scope.constant(extension.schema()),
                        name);
        Chain chain = new Chain(made)
                .thenIf(extension.version() != null, "version($S)", extension.version())
                .thenIf(extension.fixed(), "notRelocatable()");
        return Made.of(Extension.class, CommentSource.on(extension.id(), chain, scope));
    }
}
