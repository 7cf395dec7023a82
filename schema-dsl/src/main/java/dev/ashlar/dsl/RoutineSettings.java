package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.RoutineOptions;
import dev.ashlar.model.RoutineOptions.Setting;
import dev.ashlar.model.Volatility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a function or procedure beside what it takes, returns and does.
 *
 * @param <R> what says it
 */
public abstract sealed class RoutineSettings<R> permits Routine {

    private Volatility volatility = Volatility.VOLATILE;
    private ParallelSafety parallel = ParallelSafety.UNSAFE;
    private boolean strict;
    private boolean leakproof;
    private boolean securityDefiner;
    private boolean window;
    private @Nullable String cost;
    private @Nullable String rows;
    private @Nullable Supplier<Expression> support;
    private final List<Object> transforms = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();

    RoutineSettings() {}

    abstract R self();

    /** {@code IMMUTABLE}: the same arguments always give the same result. */
    public R immutable() {
        this.volatility = Volatility.IMMUTABLE;
        return self();
    }

    /** {@code STABLE}: the same arguments give the same result within one statement. */
    public R stable() {
        this.volatility = Volatility.STABLE;
        return self();
    }

    /** {@code STRICT}: the result is null where an argument is. */
    public R strict() {
        this.strict = true;
        return self();
    }

    /** {@code LEAKPROOF}: it tells nothing of its arguments but by its result. */
    public R leakproof() {
        this.leakproof = true;
        return self();
    }

    /** {@code SECURITY DEFINER}: it runs with the privileges of its owner. */
    public R securityDefiner() {
        this.securityDefiner = true;
        return self();
    }

    /** {@code WINDOW}: it is a window function. */
    public R window() {
        this.window = true;
        return self();
    }

    /** {@code PARALLEL SAFE}: it may run in any part of a parallel query. */
    public R parallelSafe() {
        this.parallel = ParallelSafety.SAFE;
        return self();
    }

    /** {@code PARALLEL RESTRICTED}: it may run in the leader of a parallel query. */
    public R parallelRestricted() {
        this.parallel = ParallelSafety.RESTRICTED;
        return self();
    }

    /** {@code COST}: what a call is estimated to cost, in units of {@code cpu_operator_cost}. */
    public R cost(long units) {
        this.cost = Long.toString(units);
        return self();
    }

    /** {@code COST}: the same for less than one unit, or for a part of one. */
    public R cost(double units) {
        this.cost = number(units);
        return self();
    }

    /** {@code ROWS}: how many rows it is estimated to return. */
    public R rows(long estimated) {
        this.rows = Long.toString(estimated);
        return self();
    }

    /** {@code ROWS}: how many rows it is estimated to return, where that is no whole number. */
    public R rows(double estimated) {
        this.rows = number(estimated);
        return self();
    }

    /** As PostgreSQL prints a <code>real</code>. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** {@code SUPPORT}: the planner support function, by its name as SQL. */
    public R support(String function) {
        this.support = () -> Expression.raw(function);
        return self();
    }

    /** {@code SUPPORT}: the planner support function. */
    public R support(Routine function) {
        return support(() -> function);
    }

    /** {@code SUPPORT}: the planner support function, asked for when all objects are there. */
    public R support(Supplier<Routine> function) {
        this.support = () -> Expression.of(new Reference(function.get().id(), Form.CALLED));
        return self();
    }

    /** {@code TRANSFORM FOR TYPE}: values of this type are transformed for its language. */
    public R transformFor(ColumnType<?> type) {
        transforms.add(type);
        return self();
    }

    /** The same for a type, or what brings it, that is asked for when all objects are there. */
    public R transformFor(Supplier<?> type) {
        transforms.add(type);
        return self();
    }

    /** {@code SET}: a parameter of the server while it runs; several values for a list of names such as {@code search_path}. */
    public R set(String parameter, String... values) {
        settings.add(new Setting(parameter, Given.all(values, () -> "the parameter " + parameter, "value")));
        return self();
    }

    RoutineOptions options() {
        return new RoutineOptions(
                volatility,
                parallel,
                strict,
                leakproof,
                securityDefiner,
                window,
                cost,
                rows,
                support == null ? null : support.get(),
                transforms.stream()
                        .map(type -> TypeName.of(TypeName.known(type, () -> "a transform")))
                        .toList(),
                settings);
    }

    /** Reports what PostgreSQL refuses. */
    void checkSettings(ObjectId id, boolean single, Description description) {
        boolean ofFunctions = volatility != Volatility.VOLATILE
                || parallel != ParallelSafety.UNSAFE
                || strict
                || leakproof
                || window
                || cost != null
                || rows != null
                || support != null;
        if (id.type() == ObjectType.PROCEDURE && ofFunctions) {
            description.problem(
                    id,
                    "is a procedure and says what only a function can, such as immutable() or strict()",
                    "leave it out: a procedure can say securityDefiner(), transformFor(...) and set(...)");
        }
        if (rows != null && single && id.type() == ObjectType.FUNCTION) {
            description.problem(id, "says rows(...) and returns one", "leave it out, or return a set");
        }
        if (settings.stream().anyMatch(setting -> setting.values().isEmpty())) {
            description.problem(id, "sets a parameter to nothing", "give it a value: set(\"search_path\", \"\")");
        }
    }
}
