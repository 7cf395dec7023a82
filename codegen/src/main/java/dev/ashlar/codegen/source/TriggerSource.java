package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Trigger;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Firing;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TriggerDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers: fields of a table, and calls on a view. */
record TriggerSource() implements KindSource<TriggerDef> {

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(TriggerDef trigger, Scope scope) {
        Chain chain = new Chain(CodeBlock.of("trigger($S)", trigger.id().name()));
        return Made.of(Trigger.class, say(trigger, chain, scope));
    }

    /** Says the triggers of a view. */
    static Chain onView(ObjectId view, Chain chain, Scope scope) {
        for (TriggerDef trigger : scope.model().children(view, TriggerDef.class)) {
            Chain told = say(trigger, new Chain(CodeBlock.of("trigger")), scope);
            chain.then("with($S,$Wtrigger -> $L)", trigger.id().name(), told.code());
        }
        return chain;
    }

    private static Chain say(TriggerDef trigger, Chain chain, Scope scope) {
        events(trigger, chain);
        if (!trigger.columns().isEmpty()) {
            chain.then("of($L)", scope.parts(trigger.columns()));
        }
        switch (trigger.deferral()) {
            case NOT_DEFERRABLE -> chain.thenIf(trigger.constraint() && trigger.from() == null, "constraint()");
            case DEFERRABLE -> chain.then("deferrable()");
            case INITIALLY_DEFERRED -> chain.then("initiallyDeferred()");
        }
        if (trigger.from() != null) {
            trigger.from().asObject().ifPresent(table -> chain.then("from(() -> $L)", scope.constant(table)));
        }
        chain.thenIf(trigger.oldTable() != null, "oldTable($S)", trigger.oldTable())
                .thenIf(trigger.newTable() != null, "newTable($S)", trigger.newTable())
                .thenIf(trigger.forEachRow(), "forEachRow()");
        Optional<ObjectId> function = trigger.function().asObject();
        if (trigger.when() != null) {
            chain.then("when($L)", condition(trigger, trigger.when(), function, scope));
        }
        execute(trigger, function, chain, scope);
        firing(trigger.firing(), chain);
        return CommentSource.on(trigger.id(), chain, scope);
    }

    private static void events(TriggerDef trigger, Chain chain) {
        String timing = switch (trigger.timing()) {
            case BEFORE -> "before";
            case AFTER -> "after";
            case INSTEAD_OF -> "insteadOf";
        };
        for (int i = 0; i < trigger.events().size(); i++) {
            String event = JavaName.type(trigger.events().get(i).name());
            chain.then("$L$L()", i == 0 ? timing : "or", event);
        }
    }

    private static CodeBlock condition(TriggerDef trigger, Expression when, Optional<ObjectId> function, Scope scope) {
        CodeBlock needs = scope.needs(trigger, function.stream().toList()).stream()
                .filter(need -> trigger.from() == null || !isOther(trigger.from(), need, scope))
                .map(need -> CodeBlock.of(",$W$L", need))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("$L$L", Texts.literal(when.sql().text()), needs);
    }

    private static boolean isOther(Expression from, CodeBlock need, Scope scope) {
        return from.asObject().map(scope::constant).filter(need::equals).isPresent();
    }

    private static void execute(TriggerDef trigger, Optional<ObjectId> function, Chain chain, Scope scope) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(scope.called(trigger.function()));
        trigger.arguments().forEach(each -> arguments.add(Texts.literal(each)));
        chain.then("execute($L)", arguments.stream().collect(CodeBlock.joining(",$W")));
        if (function.isEmpty()) {
            CodeBlock extensions = scope.model().needs(trigger).stream()
                    .filter(need ->
                            need.type() == ObjectType.EXTENSION && scope.names().hasConstant(need))
                    .map(scope::constant)
                    .collect(CodeBlock.joining(",$W"));
            chain.thenIf(!extensions.isEmpty(), "needs($L)", extensions);
        }
    }

    /** In which sessions a trigger fires, where that is not as usual. */
    static void firing(Firing firing, Chain chain) {
        switch (firing) {
            case ORIGIN -> {}
            case DISABLED -> chain.then("disabled()");
            case REPLICA -> chain.then("replica()");
            case ALWAYS -> chain.then("always()");
        }
    }
}
