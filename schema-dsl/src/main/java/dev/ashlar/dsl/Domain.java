package dev.ashlar.dsl;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type whose values must fulfil conditions (manual, CREATE DOMAIN). Columns are of it by {@link Types#typeOf(Domain)}.
 *
 * @param <T> what stands for a value in Java
 */
public final class Domain<T> extends SchemaObject<Domain<T>> {

    private final ColumnType<T> base;
    private final List<Constraint<T>> checks = new ArrayList<>();
    private @Nullable String notNull;

    /** A check as it was said. */
    private record Constraint<T>(
            String name,
            Function<Field<T>, Condition> condition,
            boolean notValid,
            @Nullable String comment) {}

    private Domain(Schema schema, String name, ColumnType<T> base) {
        super(schema, ObjectType.DOMAIN, name);
        this.base = Given.one(base, this::id, "base type");
    }

    /** A domain that is given the type it is over next. */
    public static Unfinished domain(Schema schema, String name) {
        return new Unfinished(schema, name);
    }

    /** A domain of which the type is not said yet. */
    public static final class Unfinished {

        private final Schema schema;
        private final String name;

        private Unfinished(Schema schema, String name) {
            this.schema = schema;
            this.name = name;
        }

        /**
         * Says the type that the values are of; with {@code collate(...)} and {@code defaultTo(...)} those of the domain, which has no
         * default but its own.
         */
        public <T> Domain<T> as(ColumnType<T> base) {
            return new Domain<>(schema, name, base);
        }
    }

    /** Its values may not be null. */
    public Domain<T> notNull() {
        this.notNull = "";
        return this;
    }

    /** Its values may not be null, by a constraint of another name than PostgreSQL would give it (PostgreSQL 17). */
    public Domain<T> notNull(String name) {
        this.notNull = given(name, "name of its NOT NULL");
        return this;
    }

    /**
     * A condition that must not be false of any value.
     *
     * @param condition the condition over the value
     */
    public Domain<T> check(String name, Function<Field<T>, Condition> condition) {
        return with(name, condition, false, null);
    }

    /** A condition that must not be false, with what it is for. */
    public Domain<T> check(String name, Function<Field<T>, Condition> condition, String comment) {
        return with(name, condition, false, given(comment, "comment"));
    }

    /** A condition for new values: {@code NOT VALID}. Values that are there already may break it. */
    public Domain<T> checkNotValid(String name, Function<Field<T>, Condition> condition) {
        return with(name, condition, true, null);
    }

    /** A condition for new values, with what it is for. */
    public Domain<T> checkNotValid(String name, Function<Field<T>, Condition> condition, String comment) {
        return with(name, condition, true, given(comment, "comment"));
    }

    private Domain<T> with(
            String name, Function<Field<T>, Condition> condition, boolean notValid, @Nullable String comment) {
        checks.add(new Constraint<>(given(name, "name of a check"), given(condition, "check"), notValid, comment));
        return this;
    }

    @Override
    Domain<T> self() {
        return this;
    }

    SqlType base() {
        return base.sqlType();
    }

    /** Values are written as those of the type that the domain is over. */
    DataType<T> dataType() {
        return base.dataType();
    }

    @Override
    void define(Description description) {
        ColumnType.Traits traits = base.traits();
        base.misuses().forEach(misuse -> description.problem(id(), misuse.wrong(), misuse.instead()));
        if (traits.nullable() || traits.generated() != null || traits.identityAlways() != null) {
            description.problem(
                    id(),
                    "is over a type that says nullable(), an identity or a generation",
                    "leave that out: a domain may be null unless it says notNull()");
        }
        description.add(new DomainDef(id(), base.sqlType(), traits.collation(), notNull));
        Expression value = defaultOf(traits, description);
        if (value != null) {
            description.add(new DefaultDef(id().child(ObjectType.DEFAULT, ""), value));
        }
        checks.forEach(check -> define(check, description));
    }

    private @Nullable Expression defaultOf(ColumnType.Traits traits, Description description) {
        if (traits.defaultExpression() != null) {
            return Rendering.alone(traits.defaultExpression(), id(), description);
        }
        return traits.defaultValue() == null ? null : literal(traits.defaultValue(), description);
    }

    @SuppressWarnings("unchecked") // the value came with the type
    private Expression literal(Object value, Description description) {
        return Rendering.bare(Rendering.alone(DSL.inline((T) value, base.dataType()), id(), description));
    }

    private void define(Constraint<T> check, Description description) {
        ObjectId id = id().child(ObjectType.DOMAIN_CONSTRAINT, check.name());
        Field<T> value = CustomField.of(DSL.name("VALUE"), base.dataType(), context -> context.sql("VALUE"));
        Condition condition = check.condition().apply(value);
        if (condition == null) {
            description.problem(id, "has no condition", "give it one, as check(name, value -> condition)");
            return;
        }
        Expression expression = Rendering.condition(condition, id, description);
        expression.needs().stream()
                .filter(need -> need.type() == ObjectType.COLUMN)
                .findFirst()
                .ifPresent(column -> description.problem(
                        id, "names the column " + column.address(), "use the value that the condition is given"));
        description.add(new DomainConstraintDef(id, expression, check.notValid()));
        description.comment(id, check.comment());
    }
}
