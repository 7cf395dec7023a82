package dev.ashlar.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure.
 *
 * @param id the address, with the types of the arguments that a call gives
 * @param arguments the arguments, in order
 * @param returns what it returns, as SQL says it; null for a procedure, and where the arguments that pass values out say it
 * @param language the language of the body
 * @param body what it does
 * @param options what else is said of it
 */
public record RoutineDef(
        ObjectId id,
        List<RoutineArgument> arguments,
        @Nullable Expression returns,
        String language,
        RoutineBody body,
        RoutineOptions options)
        implements Definition {

    public RoutineDef {
        arguments = List.copyOf(arguments);
    }

    /** Without what a body names that the server does not read, but with the extensions that may bring its language. */
    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id).and(returns).and(options.support());
        arguments.forEach(each -> needs.and(each.type()).and(each.defaultValue()));
        options.transforms().forEach(needs::and);
        body.text().needs().stream()
                .filter(need -> body.tracked() || need.type() == ObjectType.EXTENSION)
                .forEach(needs::and);
        // It may call itself.
        return without(id, needs.set());
    }

    private static Set<ObjectId> without(ObjectId own, Set<ObjectId> needs) {
        if (!needs.contains(own)) {
            return needs;
        }
        Set<ObjectId> others = new LinkedHashSet<>(needs);
        others.remove(own);
        return others;
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.routine(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new RoutineDef(
                names.apply(id),
                arguments.stream().map(each -> each.renamed(names)).toList(),
                returns == null ? null : returns.renamed(names),
                language,
                body.renamed(names),
                options.renamed(names));
    }
}
