package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an operator class and an operator family have in common: operators and functions for an index.
 *
 * @param <S> the group's own class
 */
public abstract sealed class OperatorGroup<S extends OperatorGroup<S>> extends SchemaObject<S>
        permits OperatorClass, OperatorFamily {

    private final String method;
    private final List<Member> members = new ArrayList<>();

    private record Member(boolean function, int number, ColumnType<?> left, ColumnType<?> right, SqlText name) {}

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
        String text = given(name, "operator") + "(" + given(left, "left side").sqlType() + ","
                + given(right, "right side").sqlType() + ")";
        members.add(new Member(false, strategy, left, right, SqlText.of(text, needs)));
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
                SqlText.of(given(signature, "function"), needs)));
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
                    null));
        }
        return defined;
    }
}
