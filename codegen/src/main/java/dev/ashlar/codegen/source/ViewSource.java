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
        CodeBlock columns = view.columns().stream()
                .map(column -> CodeBlock.of("$S", column))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock needs = scope.needs(view, List.of()).stream().collect(CodeBlock.joining(",$W"));
        var chain = new Chain(made)
                .then(
                        "asSql($L,$W$T.of($L)$L)",
                        Texts.literal(view.query().sql().text()),
                        List.class,
                        columns,
                        needs.isEmpty()
                                ? needs
                                : CodeBlock.of(",$W() -> $T.<$T>of($L)", List.class, Object.class, needs));
        view.options().forEach((name, value) -> option(name, value, chain));
        TriggerSource.onView(view.id(), chain, scope);
        CommentSource.on(view.id(), chain, scope);
        view.columns()
                .forEach(column -> CommentSource.text(view.id().child(ObjectType.VIEW_COLUMN, column), scope)
                        .ifPresent(text -> chain.then("commentOn($S,$W$L)", column, Texts.literal(text))));
        return Made.of(View.class, chain);
    }

    private static void option(String name, String value, Chain chain) {
        switch (name) {
            case "security_barrier" -> chain.thenIf(value.equals("true"), "securityBarrier()");
            case "security_invoker" -> chain.thenIf(value.equals("true"), "securityInvoker()");
            case "check_option" -> chain.then(value.equals("local") ? "withLocalCheckOption()" : "withCheckOption()");
            default -> {}
        }
    }
}
