package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a partition holds (manual, CREATE TABLE, PARTITION OF). Values are those of the key's columns, in their order; for a key
 * that is an expression, values or fields of jOOQ.
 *
 * <p>Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class PartitionBound {

    /** An end of a range. */
    public enum Limit {
        /** Before all values. */
        MINVALUE,
        /** After all values. */
        MAXVALUE
    }

    private @Nullable List<@Nullable Object> values;
    private @Nullable List<@Nullable Object> from;
    private @Nullable List<@Nullable Object> to;
    private int modulus;
    private int remainder;
    private boolean hash;
    private boolean rest;
    private boolean attached;
    private final SortedMap<String, String> notNulls = new TreeMap<>();

    PartitionBound() {}

    /** From these values on, which are part of it; {@link Limit#MINVALUE} for no bound. */
    public PartitionBound from(Object... first) {
        this.from = Arrays.asList(first);
        return this;
    }

    /** Up to these values, which are not part of it; {@link Limit#MAXVALUE} for no bound. */
    public PartitionBound to(Object... end) {
        this.to = Arrays.asList(end);
        return this;
    }

    /** The rows whose key is one of these; null is one of them where it is named. */
    public PartitionBound in(@Nullable Object... keys) {
        this.values = Arrays.asList(keys);
        return this;
    }

    /** The rows whose key's hash has this remainder when divided by the modulus. */
    public PartitionBound modulus(int divisor, int rest) {
        this.hash = true;
        this.modulus = divisor;
        this.remainder = rest;
        return this;
    }

    /** The rows that no other partition holds. */
    public PartitionBound byDefault() {
        this.rest = true;
        return this;
    }

    /**
     * The partition is made as a table of its own and then attached. From PostgreSQL 18 on its {@code NOT NULL} constraints are then
     * named after it; those of other partitions have the names of the table above (manual, ALTER TABLE, ATTACH PARTITION).
     */
    public PartitionBound attached() {
        this.attached = true;
        return this;
    }

    /** Gives a {@code NOT NULL} constraint of it a name that is neither of these (PostgreSQL 18). */
    public PartitionBound notNull(String name, Column<?> column) {
        notNulls.put(
                Objects.requireNonNull(column, "a column is null").getName(),
                Objects.requireNonNull(name, "a name is null"));
        return this;
    }

    boolean isAttached() {
        return attached;
    }

    SortedMap<String, String> notNulls() {
        return notNulls;
    }

    /** The bound as SQL writes it; reports what does not fit the table's way of distributing rows. */
    Expression describe(Partitioning partitioning, Table table, ObjectId id, Description description) {
        if (rest && partitioning.method() != Partitioning.Method.HASH) {
            return Expression.raw("DEFAULT");
        }
        String wrong = wrong(partitioning);
        if (wrong != null) {
            description.problem(id, wrong, instead(partitioning.method()));
            return Expression.of();
        }
        return switch (partitioning.method()) {
            case HASH -> Expression.raw("FOR VALUES WITH (MODULUS " + modulus + ", REMAINDER " + remainder + ")");
            case LIST ->
                Expression.raw("FOR VALUES IN (" + said(values, false, partitioning, table, id, description) + ")");
            case RANGE ->
                Expression.raw("FOR VALUES FROM (" + said(from, true, partitioning, table, id, description) + ") TO ("
                        + said(to, true, partitioning, table, id, description) + ")");
        };
    }

    private @Nullable String wrong(Partitioning partitioning) {
        int keys = partitioning.keys().size();
        return switch (partitioning.method()) {
            case HASH ->
                !hash
                        ? "does not say which rows it holds"
                        : modulus < 1 || remainder < 0 || remainder >= modulus
                                ? "has a remainder of " + remainder + " for a modulus of " + modulus
                                : null;
            case LIST -> values == null || values.isEmpty() ? "does not say which rows it holds" : null;
            case RANGE ->
                from == null || to == null
                        ? "does not say which rows it holds"
                        : from.size() != keys || to.size() != keys
                                ? "has bounds of " + from.size() + " and " + to.size() + " values for a key of " + keys
                                : from.contains(null) || to.contains(null) ? "has a null for a bound" : null;
        };
    }

    private static String instead(Partitioning.Method method) {
        return switch (method) {
            case HASH -> "say .modulus(divisor, remainder), with a remainder from 0 to the divisor less one";
            case LIST -> "say .in(values...) or .byDefault()";
            case RANGE -> "say .from(values...) and .to(values...) with one value for each key, or .byDefault()";
        };
    }

    private static String said(
            @Nullable List<@Nullable Object> values,
            boolean byPlace,
            Partitioning partitioning,
            Table table,
            ObjectId id,
            Description description) {
        List<String> words = new ArrayList<>();
        List<@Nullable Object> given = values == null ? List.of() : values;
        for (int i = 0; i < given.size(); i++) {
            words.add(word(given.get(i), partitioning.keys().get(byPlace ? i : 0), table, id, description));
        }
        return words.stream().collect(Collectors.joining(", "));
    }

    private static String word(
            @Nullable Object value, Field<?> key, Table table, ObjectId id, Description description) {
        return switch (value) {
            case null -> "NULL";
            case Limit limit -> limit.name().toUpperCase(Locale.ROOT);
            case Field<?> field ->
                Rendering.inTable(field, table, id, description).sql().text();
            default -> literal(value, key, table, id, description);
        };
    }

    private static String literal(Object value, Field<?> key, Table table, ObjectId id, Description description) {
        if (key instanceof Column<?> column
                && !column.type().dataType().getType().isInstance(value)) {
            description.problem(
                    id,
                    "has a bound of " + value.getClass().getSimpleName() + " for a key of "
                            + column.type().dataType().getType().getSimpleName(),
                    "use a value of the column's type");
            return "NULL";
        }
        Field<?> inlined = key instanceof Column<?> column
                ? DSL.inline(value, column.type().dataType())
                : DSL.inline(value);
        return Rendering.inTable(inlined, table, id, description).sql().text();
    }
}
