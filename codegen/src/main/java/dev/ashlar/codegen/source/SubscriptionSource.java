package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Subscription;
import dev.ashlar.model.SubscriptionDef;

/** Subscriptions. */
record SubscriptionSource() implements KindSource<SubscriptionDef> {

    @Override
    public Place place() {
        return Place.SUBSCRIPTIONS;
    }

    @Override
    public Made made(SubscriptionDef subscription, Scope scope) {
        String name = subscription.id().name();
        CodeBlock publications = subscription.publications().stream()
                .map(each -> CodeBlock.of("$S", each))
                .collect(CodeBlock.joining(",$W"));
        Chain chain = new Chain(CodeBlock.of("$L($S)", scope.member(Subscription.class, "subscription"), name))
                .then("connection($L)", Texts.literal(subscription.connection()))
                .then("to($L)", publications)
                .thenIf(subscription.slot() == null, "withoutSlot()")
                .thenIf(
                        subscription.slot() != null && !subscription.slot().equals(name),
                        "slot($S)",
                        subscription.slot());
        subscription.options().forEach((option, value) -> chain.then("option($S,$W$S)", option, value));
        return Made.of(Subscription.class, CommentSource.on(subscription.id(), chain, scope));
    }
}
