package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operator class and an operator family have in common: operators and functions for an index.
 *
 * @param <S> the group's own class
 */
public abstract sealed class OperatorGroup<S extends OperatorGroup<S>> extends SchemaObject<S>
        permits OperatorClass, OperatorFamily {

    private final String method;
    private final List<Member> members = new ArrayList<>();

    private record Member(
            boolean function,
            int number,
            ColumnType<?> left,
            ColumnType<?> right,
            SqlText name,
            @Nullable SqlText orderBy) {}

    OperatorGroup(Schema schema, ObjectType type, String name, String method) {
        super(schema, type, name);
        this.method = given(method, "access method");
    }

    /**
     * An operator for a strategy.
     *
     * @param name the operator with its schema, without its sides: {@code "pg_catalog.<"}
     * @param needs the operator, where the schema declares it
     */
    public final S operator(int strategy, String name, ColumnType<?> left, ColumnType<?> right, Object... needs) {
        return member(strategy, name, left, right, null, needs);
    }

    /**
     * An operator for a strategy that rows are ordered by: {@code FOR ORDER BY}.
     *
     * @param name the operator with its schema, without its sides: {@code "pg_catalog.<->"}
     * @param family the operator family by which its results are sorted: {@code "pg_catalog.float_ops"}
     * @param needs the operator, and the family, where the schema declares them
     */
    public final S orderingOperator(
            int strategy, String name, ColumnType<?> left, ColumnType<?> right, String family, Object... needs) {
        return member(strategy, name, left, right, SqlText.of(given(family, "family")), needs);
    }

    private S member(
            int strategy,
            String name,
            ColumnType<?> left,
            ColumnType<?> right,
            @Nullable SqlText orderBy,
            Object... needs) {
        String text = given(name, "operator") + "(" + given(left, "left side").sqlType() + ","
                + given(right, "right side").sqlType() + ")";
        members.add(new Member(false, strategy, left, right, SqlText.of(text, needs), orderBy));
        return self();
    }

    /**
     * A support function.
     *
     * @param signature the function with its schema and the types of its arguments: {@code "app.compare(integer, integer)"}
     * @param needs what the function needs that the schema declares
     */
    public final S function(int number, String signature, ColumnType<?> left, ColumnType<?> right, Object... needs) {
        members.add(new Member(
                true,
                number,
                given(left, "left side"),
                given(right, "right side"),
                SqlText.of(given(signature, "function"), needs),
                null));
        return self();
    }

    @Override
    public ObjectId id() {
        return super.id().taking(method);
    }

    final String method() {
        return method;
    }

    final List<OperatorMember> members(Description description) {
        List<OperatorMember> defined = new ArrayList<>();
        for (Member each : members) {
            Expression name = Objects.requireNonNull(SqlText.expression(each.name(), id(), description));
            defined.add(new OperatorMember(
                    each.function(),
                    each.number(),
                    each.left().sqlType(),
                    each.right().sqlType(),
                    name,
                    SqlText.expression(each.orderBy(), id(), description)));
        }
        return defined;
    }
}
