package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.dsl.Rule;
import dev.ashlar.model.RuleDef;
import java.util.List;

/** Rules: fields of a table, and calls on a view. What is done stays in the server's words. */
record RuleSource() implements KindSource<RuleDef> {

    private static final String INSTEAD = "DO INSTEAD ";
    private static final String ALSO = "DO ";
    private static final String NOTHING = "NOTHING";

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(RuleDef rule, Scope scope) {
        return new Made(TypeName.get(Rule.class), said(rule, "rule", scope));
    }

    /** A rule that is made by a method. */
    static CodeBlock said(RuleDef rule, String method, Scope scope) {
        Chain chain = new Chain(CodeBlock.of("$L($S)", method, rule.id().name()));
        chain.then(
                switch (rule.event()) {
                    case "INSERT" -> "onInsert()";
                    case "UPDATE" -> "onUpdate()";
                    default -> "onDelete()";
                });
        body(rule, chain, scope);
        switch (rule.state()) {
            case ORIGIN -> {}
            case DISABLED -> chain.then("disabled()");
            case REPLICA -> chain.then("enabledForReplica()");
            case ALWAYS -> chain.then("enabledAlways()");
        }
        return CommentSource.on(rule.id(), chain, scope).code();
    }

    private static void body(RuleDef rule, Chain chain, Scope scope) {
        String body = withoutSemicolon(rule.body().sql().text());
        if (body.equals(INSTEAD + NOTHING)) {
            chain.then("doInsteadNothing()");
            return;
        }
        CodeBlock needs = ExpressionSource.later(scope.needs(rule, List.of()));
        if (body.startsWith(INSTEAD)) {
            chain.then("doInstead($L$L)", action(body, INSTEAD), needs);
        } else if (body.startsWith(ALSO) && !body.endsWith(" " + NOTHING)) {
            chain.then("doAlso($L$L)", action(body, ALSO), needs);
        } else {
            chain.then(
                    "asSql($L$L)",
                    Texts.literal(body),
                    needs.isEmpty() ? CodeBlock.of(",$W$T::of", List.class) : needs);
        }
    }

    /** Several actions stand in parentheses, which the rule has anyway. */
    private static CodeBlock action(String body, String head) {
        String text = body.substring(head.length()).strip();
        boolean several = text.startsWith("(") && text.endsWith(")");
        return Texts.literal(several ? text.substring(1, text.length() - 1).strip() : text);
    }

    private static String withoutSemicolon(String body) {
        return body.endsWith(";") ? body.substring(0, body.length() - 1).strip() : body.strip();
    }
}
