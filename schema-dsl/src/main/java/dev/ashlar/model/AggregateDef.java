package dev.ashlar.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An aggregate function.
 *
 * @param id the address, with the types of its arguments, direct ones first
 * @param arguments what stands between the parentheses: <code>*</code>, or types with names and <code>ORDER BY</code>
 * @param options what it is made of, by PostgreSQL's words, in the order of the manual (CREATE AGGREGATE)
 */
public record AggregateDef(ObjectId id, Expression arguments, List<Option> options) implements Definition {

    /** PostgreSQL's words for what can be said of an aggregate, in the order of the manual. */
    public static final List<String> OPTIONS = List.of(
            "SFUNC",
            "STYPE",
            "SSPACE",
            "FINALFUNC",
            "FINALFUNC_EXTRA",
            "FINALFUNC_MODIFY",
            "COMBINEFUNC",
            "SERIALFUNC",
            "DESERIALFUNC",
            "INITCOND",
            "MSFUNC",
            "MINVFUNC",
            "MSTYPE",
            "MSSPACE",
            "MFINALFUNC",
            "MFINALFUNC_EXTRA",
            "MFINALFUNC_MODIFY",
            "MINITCOND",
            "SORTOP",
            "PARALLEL",
            "HYPOTHETICAL");

    /**
     * One thing that is said of an aggregate.
     *
     * @param name PostgreSQL's word for it, such as <code>SFUNC</code>
     * @param value its value as SQL; empty text for a word that has none
     */
    public record Option(String name, Expression value) {}

    public AggregateDef {
        options = List.copyOf(options);
    }

    /** The value of an option; empty where it is not said. */
    public Optional<Expression> option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .findFirst();
    }

    @Override
    public Set<ObjectId> needs() {
        Needs needs = Needs.of(id).and(arguments);
        options.forEach(option -> needs.and(option.value()));
        return needs.set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.routine(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new AggregateDef(
                names.apply(id),
                arguments.renamed(names),
                options.stream()
                        .map(option -> new Option(option.name(), option.value().renamed(names)))
                        .toList());
    }
}
