package dev.ashlar.model;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a function or procedure beside what it takes, returns and does (manual, CREATE FUNCTION). Immutable.
 *
 * @param volatility what may be assumed of its results
 * @param parallel where it may run in a parallel query
 * @param strict whether the result of a null argument is null
 * @param leakproof whether it tells nothing of its arguments but by its result
 * @param securityDefiner whether it runs with the privileges of its owner
 * @param window whether it is a window function
 * @param cost the estimated cost, in units of <code>cpu_operator_cost</code>; null for the usual one
 * @param rows the estimated number of rows; null for the usual one
 * @param support the planner support function; null for none
 * @param transforms the types whose values are transformed
 * @param settings what is set while it runs
 */
public record RoutineOptions(
        Volatility volatility,
        ParallelSafety parallel,
        boolean strict,
        boolean leakproof,
        boolean securityDefiner,
        boolean window,
        @Nullable String cost,
        @Nullable String rows,
        @Nullable Expression support,
        List<Expression> transforms,
        List<Setting> settings) {

    /** Nothing is said. */
    public static final RoutineOptions USUAL = new RoutineOptions(
            Volatility.VOLATILE,
            ParallelSafety.UNSAFE,
            false,
            false,
            false,
            false,
            null,
            null,
            null,
            List.of(),
            List.of());

    /**
     * A parameter of the server.
     *
     * @param name its name
     * @param values its value; several where it is a list of names, such as <code>search_path</code>
     */
    public record Setting(String name, List<String> values) {
        public Setting {
            values = List.copyOf(values);
        }
    }

    public RoutineOptions {
        transforms = List.copyOf(transforms);
        settings = List.copyOf(settings);
    }

    RoutineOptions renamed(UnaryOperator<ObjectId> names) {
        return new RoutineOptions(
                volatility,
                parallel,
                strict,
                leakproof,
                securityDefiner,
                window,
                cost,
                rows,
                support == null ? null : support.renamed(names),
                transforms.stream().map(each -> each.renamed(names)).toList(),
                settings);
    }
}
