package dev.ashlar.codegen.source;

import dev.ashlar.dsl.View;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.RuleDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.model.ViewDef;

/** Views, with their rules and the defaults of their columns. */
record ViewSource() implements KindSource<ViewDef> {

    @Override
    public Place place() {
        return Place.VIEWS;
    }

    @Override
    public Made made(ViewDef view, Scope scope) {
        Chain chain = QueryViewSource.of(View.class, "view", view, view.columns(), view.query(), scope);
        view.options().forEach((name, value) -> option(name, value, chain));
        scope.model()
                .children(view.id(), RuleDef.class)
                .forEach(rule -> chain.then("with(view -> $L)", RuleSource.said(rule, "view.rule", scope)));
        scope.model()
                .children(view.id(), DefaultDef.class)
                .forEach(value -> chain.then(
                        "withDefault($S,$W$L)",
                        value.id().owner().name(),
                        ExpressionSource.field(value.expression(), value, SqlType.of("text"), scope)));
        TriggerSource.onView(view.id(), chain, scope);
        return Made.of(View.class, QueryViewSource.comments(view, view.columns(), chain, scope));
    }

    private static void option(String name, String value, Chain chain) {
        switch (name + "=" + value) {
            case "security_barrier=true" -> chain.then("securityBarrier()");
            case "security_invoker=true" -> chain.then("securityInvoker()");
            case "check_option=local" -> chain.then("withLocalCheckOption()");
            case "check_option=cascaded" -> chain.then("withCheckOption()");
            default -> chain.then("with($S,$W$S)", name, value);
        }
    }
}
