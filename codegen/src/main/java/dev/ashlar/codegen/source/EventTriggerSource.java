package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.EventTrigger;
import dev.ashlar.model.EventTriggerDef;
import java.util.List;

/** Event triggers. */
record EventTriggerSource() implements KindSource<EventTriggerDef> {

    @Override
    public Place place() {
        return Place.EVENT_TRIGGERS;
    }

    @Override
    public Made made(EventTriggerDef trigger, Scope scope) {
        CodeBlock tags =
                trigger.tags().stream().map(tag -> CodeBlock.of("$S", tag)).collect(CodeBlock.joining(",$W"));
        CodeBlock function = trigger.function()
                .asObject()
                .map(scope::constant)
                .orElseGet(() -> CodeBlock.of(
                        "$S$L",
                        trigger.function().sql().text(),
                        scope.needs(trigger, List.of()).stream()
                                .map(need -> CodeBlock.of(",$W$L", need))
                                .collect(CodeBlock.joining(""))));
        var chain = new Chain(CodeBlock.of(
                        "$L($S)",
                        scope.member(EventTrigger.class, "eventTrigger"),
                        trigger.id().name()))
                .then("on($S)", trigger.event())
                .thenIf(!tags.isEmpty(), "tags($L)", tags)
                .then("execute($L)", function);
        TriggerSource.firing(trigger.firing(), chain);
        return Made.of(EventTrigger.class, CommentSource.on(trigger.id(), chain, scope));
    }
}
