package dev.ashlar.dsl;

import dev.ashlar.model.CollationName;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Options;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, with all that is said of the column beside its name. Made by {@link Types}. Immutable.
 *
 * @param <T> what stands for a value in Java
 */
public final class ColumnType<T> {

    /** What is said beside the type. */
    record Traits(
            boolean nullable,
            @Nullable String collation,
            @Nullable Object defaultValue,
            @Nullable Field<?> defaultExpression,
            @Nullable Field<?> generated,
            boolean virtual,
            @Nullable Boolean identityAlways,
            SequenceSettings sequence,
            ColumnSettings settings) {

        static final Traits NONE =
                new Traits(false, null, null, null, null, false, null, SequenceSettings.USUAL, ColumnSettings.USUAL);

        /** The same with another collation, as SQL names it. */
        Traits collated(@Nullable String name) {
            return new Traits(
                    nullable,
                    name,
                    defaultValue,
                    defaultExpression,
                    generated,
                    virtual,
                    identityAlways,
                    sequence,
                    settings);
        }

        Traits with(ColumnSettings other) {
            return new Traits(
                    nullable,
                    collation,
                    defaultValue,
                    defaultExpression,
                    generated,
                    virtual,
                    identityAlways,
                    sequence,
                    other);
        }
    }

    private final SqlType sqlType;
    private final DataType<T> dataType;
    private final Traits traits;
    private final List<Misuse> misuses;

    /** Something that was said and cannot be meant; it is reported with the column that has the type. */
    record Misuse(String wrong, String instead) {}

    private ColumnType(SqlType sqlType, DataType<T> dataType, Traits traits, List<Misuse> misuses) {
        this.sqlType = sqlType;
        this.dataType = dataType;
        this.traits = traits;
        this.misuses = misuses;
    }

    static <T> ColumnType<T> of(SqlType sqlType, DataType<T> dataType) {
        return new ColumnType<>(sqlType, dataType, Traits.NONE, List.of());
    }

    /** May be null. A column may not, unless it says so. */
    public ColumnType<T> nullable() {
        return with(new Traits(
                true,
                traits.collation,
                traits.defaultValue,
                traits.defaultExpression,
                traits.generated,
                traits.virtual,
                traits.identityAlways,
                traits.sequence,
                traits.settings));
    }

    /**
     * Takes this value where none is given: {@code DEFAULT}. For a {@code Long} column write {@code 0L}. Null is reported: a column
     * that may be null needs no default for that.
     */
    public ColumnType<T> defaultTo(T value) {
        if (value == null) {
            return misused("has the default null", "say nullable() and leave out defaultTo(...)");
        }
        return with(new Traits(
                traits.nullable,
                traits.collation,
                value,
                null,
                traits.generated,
                traits.virtual,
                traits.identityAlways,
                traits.sequence,
                traits.settings));
    }

    /** Takes the value of an expression where none is given, such as {@link Expressions#now()}. */
    public ColumnType<T> defaultTo(Field<? extends T> expression) {
        if (expression == null) {
            return misused("has the default null", "say nullable() and leave out defaultTo(...)");
        }
        return with(new Traits(
                traits.nullable,
                traits.collation,
                null,
                expression,
                traits.generated,
                traits.virtual,
                traits.identityAlways,
                traits.sequence,
                traits.settings));
    }

    /** Sorts and compares by a collation, such as {@code "C"}; one outside of {@code pg_catalog} with its schema. */
    public ColumnType<T> collate(String... name) {
        return with(traits.collated(QualifiedName.of(name).text()));
    }

    /** Sorts and compares by a collation of the database's own, which must be listed with it. */
    public ColumnType<T> collate(Collation collation) {
        return with(traits.collated(CollationName.of(collation.id())));
    }

    /** Is computed from other columns of the row when the row is written. */
    public ColumnType<T> generatedAs(Field<? extends T> expression) {
        return generated(expression, false);
    }

    /** Is computed from other columns of the row when the row is read (PostgreSQL 18). */
    public ColumnType<T> virtualAs(Field<? extends T> expression) {
        return generated(expression, true);
    }

    private ColumnType<T> generated(Field<? extends T> expression, boolean virtual) {
        if (expression == null) {
            return misused("is generated from null", "give the expression that it is computed by");
        }
        return with(new Traits(
                traits.nullable,
                traits.collation,
                traits.defaultValue,
                traits.defaultExpression,
                expression,
                virtual,
                traits.identityAlways,
                traits.sequence,
                traits.settings));
    }

    /** Is numbered by a sequence of its own where no value is given ({@code GENERATED BY DEFAULT AS IDENTITY}). */
    public ColumnType<T> identity() {
        return identity(settings -> settings);
    }

    /** Is numbered by a sequence of its own that counts as said, where no value is given. */
    public ColumnType<T> identity(UnaryOperator<SequenceSettings> counting) {
        return identity(false, counting);
    }

    /** Is always numbered by a sequence of its own ({@code GENERATED ALWAYS AS IDENTITY}). */
    public ColumnType<T> identityAlways() {
        return identityAlways(settings -> settings);
    }

    /** Is always numbered by a sequence of its own that counts as said. */
    public ColumnType<T> identityAlways(UnaryOperator<SequenceSettings> counting) {
        return identity(true, counting);
    }

    private ColumnType<T> identity(boolean always, UnaryOperator<SequenceSettings> counting) {
        return with(new Traits(
                traits.nullable,
                traits.collation,
                traits.defaultValue,
                traits.defaultExpression,
                traits.generated,
                traits.virtual,
                always,
                counting.apply(traits.sequence),
                traits.settings));
    }

    /** Says how long values are stored, where it is not as the type does. */
    public ColumnType<T> storage(Storage how) {
        ColumnSettings now = traits.settings;
        return with(traits.with(
                new ColumnSettings(how.name(), now.compression(), now.statistics(), now.options(), now.foreign())));
    }

    /** Says by what long values are compressed, where it is not what the database says. */
    public ColumnType<T> compression(Compression method) {
        ColumnSettings now = traits.settings;
        return with(traits.with(new ColumnSettings(
                now.storage(),
                method.name().toLowerCase(Locale.ROOT),
                now.statistics(),
                now.options(),
                now.foreign())));
    }

    /** Says how much the server gathers about the values, from 0 for nothing to 10,000. */
    public ColumnType<T> statistics(int target) {
        if (target < 0 || target > 10_000) {
            return misused("has a statistics target of " + target, "use a value from 0 to 10000");
        }
        ColumnSettings now = traits.settings;
        return with(traits.with(
                new ColumnSettings(now.storage(), now.compression(), target, now.options(), now.foreign())));
    }

    /** Sets an attribute option, such as {@code n_distinct}. */
    public ColumnType<T> with(String option, String value) {
        ColumnSettings now = traits.settings;
        var options = new LinkedHashMap<>(now.options());
        options.put(Objects.requireNonNull(option, "option"), Objects.requireNonNull(value, "value"));
        return with(traits.with(
                new ColumnSettings(now.storage(), now.compression(), now.statistics(), options, now.foreign())));
    }

    /** Tells the wrapper of a foreign table something of the column, such as {@code column_name}. */
    public ColumnType<T> option(String name, String value) {
        ColumnSettings now = traits.settings;
        var foreign = new LinkedHashMap<>(now.foreign());
        foreign.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        if (Options.isSecret(name)) {
            return misused(
                    "has the option " + name + ", which is a secret and no part of a schema",
                    "leave it out and set it in the database, by ALTER FOREIGN TABLE");
        }
        return with(traits.with(
                new ColumnSettings(now.storage(), now.compression(), now.statistics(), now.options(), foreign)));
    }

    /** An array of these. What is said of nullability, default and the rest comes after this; before it, it is reported. */
    public ColumnType<T[]> array() {
        ColumnType<T[]> array = new ColumnType<>(sqlType.arrayOf(), dataType.array(), Traits.NONE, misuses);
        return traits.equals(Traits.NONE)
                ? array
                : array.misused("says nullable(), a default or the like before array()", "say it after array()");
    }

    private ColumnType<T> misused(String wrong, String instead) {
        List<Misuse> more = Stream.concat(misuses.stream(), Stream.of(new Misuse(wrong, instead)))
                .toList();
        return new ColumnType<>(sqlType, dataType, traits, more);
    }

    private ColumnType<T> with(Traits changed) {
        return new ColumnType<>(sqlType, dataType, changed, misuses);
    }

    SqlType sqlType() {
        return sqlType;
    }

    DataType<T> dataType() {
        return dataType;
    }

    Traits traits() {
        return traits;
    }

    List<Misuse> misuses() {
        return misuses;
    }
}
