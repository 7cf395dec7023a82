package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import java.util.List;

/** What views and materialized views have in common: a query, columns and comments. */
final class QueryViewSource {

    private QueryViewSource() {}

    /** One that is made by a method of its class: its query as the server prints it, with the objects that the server says it needs. */
    static Chain of(
            Class<?> type, String method, Definition view, List<String> columns, Expression query, Scope scope) {
        CodeBlock made = CodeBlock.of(
                "$L($L,$W$S)",
                scope.member(type, method),
                scope.constant(view.id().owner()),
                view.id().name());
        CodeBlock names =
                columns.stream().map(column -> CodeBlock.of("$S", column)).collect(CodeBlock.joining(",$W"));
        return new Chain(made)
                .then(
                        "asSql($L,$W$T.of($L)$L)",
                        Texts.literal(query.sql().text()),
                        List.class,
                        names,
                        ExpressionSource.later(scope.needs(view, List.of())));
    }

    /** Says the comments on a view and on its columns. */
    static Chain comments(Definition view, List<String> columns, Chain chain, Scope scope) {
        CommentSource.on(view.id(), chain, scope);
        columns.forEach(column -> CommentSource.text(view.id().child(ObjectType.VIEW_COLUMN, column), scope)
                .ifPresent(text -> chain.then("commentOn($S,$W$L)", column, Texts.literal(text))));
        return chain;
    }
}
