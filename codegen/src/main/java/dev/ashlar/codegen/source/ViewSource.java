package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.View;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import java.util.List;

/** Views: their query is written as the server prints it, with the objects that the server says it needs. */
record ViewSource() implements KindSource<ViewDef> {

    @Override
    public Place place() {
        return Place.VIEWS;
    }

    @Override
    public Made made(ViewDef view, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "$L($L,$W$S)",
                scope.member(View.class, "view"),
                scope.constant(view.id().owner()),
                view.id().name());
        CodeBlock.Builder query =
                CodeBlock.builder().add("$L", Texts.literal(view.query().sql().text()));
        view.columns().forEach(column -> query.add(",$W$S", column));
        var chain = new Chain(made).then("asSql($L)", query.build());
        List<CodeBlock> needs = scope.needs(view, List.of());
        if (!needs.isEmpty()) {
            chain.then("needing(() -> $T.<$T>of($L))", List.class, Object.class, CodeBlock.join(needs, ",$W"));
        }
        CommentSource.on(view.id(), chain, scope);
        view.columns()
                .forEach(column -> CommentSource.text(view.id().child(ObjectType.VIEW_COLUMN, column), scope)
                        .ifPresent(text -> chain.then("commentOn($S,$W$L)", column, Texts.literal(text))));
        return Made.of(View.class, chain);
    }
}
