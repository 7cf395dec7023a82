package dev.ashlar.random;

import dev.ashlar.dsl.Aggregate;
import dev.ashlar.dsl.Routine;
import dev.ashlar.dsl.Types;
import java.util.Set;

/**
 * An aggregate over integers or over rows.
 *
 * @param routine the function that is called for each row; 0 for one of the server's
 * @param variant how it is made; some have other arguments than the rest
 */
record AggregateItem(int key, Named named, int place, int routine, int variant) implements Item {

    /** How many variants there are. */
    static final int VARIANTS = 6;

    Aggregate build(Build build) {
        Aggregate aggregate =
                Aggregate.aggregate(build.schemaOf(this), named.name()).stateType(Types.integer());
        if (routine != 0) {
            aggregate.argument("", Types.integer()).stateFunction((Routine) build.object(routine));
            return said(variant % 2 == 0 ? aggregate.initialState("0") : aggregate.parallelSafe());
        }
        return said(
                switch (variant) {
                    case 0 ->
                        aggregate
                                .stateType(Types.bigint())
                                .option("SFUNC", "int8inc")
                                .initialState("0");
                    case 1 ->
                        aggregate
                                .orderBy("of", Types.integer())
                                .stateType(Types.typeNamed("pg_catalog.internal"))
                                .option("SFUNC", "ordered_set_transition")
                                .option("FINALFUNC", "mode_final")
                                .option("FINALFUNC_EXTRA", "");
                    case 2 -> summed(aggregate).initialState("1");
                    case 3 -> summed(aggregate).option("COMBINEFUNC", "int4pl").parallelSafe();
                    case 4 ->
                        summed(aggregate)
                                .option("MSFUNC", "int4pl")
                                .option("MINVFUNC", "int4mi")
                                .option("MSTYPE", "integer");
                    default -> summed(aggregate).option("SSPACE", "16").option("FINALFUNC", "int4abs");
                });
    }

    private static Aggregate summed(Aggregate aggregate) {
        return aggregate.argument("value", Types.integer()).option("SFUNC", "int4pl");
    }

    private Aggregate said(Aggregate aggregate) {
        Said.of(named, aggregate::withComment, aggregate::renamedFrom);
        return aggregate;
    }

    AggregateItem variant(int other) {
        return new AggregateItem(key, named, place, routine, other);
    }

    @Override
    public AggregateItem named(Named other) {
        return new AggregateItem(key, other, place, routine, variant);
    }

    @Override
    public Set<Integer> needs() {
        return routine == 0 ? Set.of(place) : Set.of(place, routine);
    }

    @Override
    public boolean fits(Spec spec) {
        return routine == 0
                || spec.get(routine) instanceof RoutineItem called && called.sort() == RoutineItem.Sort.STATE;
    }
}
