package dev.ashlar.random;

import dev.ashlar.dsl.Expressions;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Says conditions in jOOQ.
 *
 * @param spec the schema
 * @param fields the field that stands for a column
 */
record Conditions(Spec spec, IntFunction<Field<?>> fields) {

    Condition of(Cond condition) {
        return switch (condition) {
            case Cond.Null(int column, boolean not) ->
                not ? fields.apply(column).isNull() : fields.apply(column).isNotNull();
            case Cond.Compared(int column, String operator, int sample) ->
                compared(field(column), operator, samples(column).get(sample));
            case Cond.Within(int column, boolean range) -> within(field(column), range, samples(column));
            case Cond.Columns2(int left, String operator, int right) -> compared(field(left), operator, field(right));
            case Cond.Pair(Cond left, boolean both, Cond right) ->
                both ? of(left).and(of(right)) : of(left).or(of(right));
            case Cond.Not(Cond inner) -> DSL.not(of(inner));
            case Cond.Raw(int column) -> raw(fields.apply(column));
        };
    }

    private static Condition raw(Field<?> column) {
        String name = new Identifier(column.getName()).text();
        return Expressions.sqlCondition(name + " IS NULL OR '{}?:x' <> '' AND " + name + " IS NOT NULL", column);
    }

    private List<Object> samples(int column) {
        return Columns.samples(((ColumnItem) spec.get(column)).type(), spec);
    }

    @SuppressWarnings("unchecked") // the samples are of the column's type
    private Field<Object> field(int column) {
        return (Field<Object>) fields.apply(column);
    }

    private static Condition within(Field<Object> field, boolean range, List<Object> samples) {
        return range ? field.between(samples.get(0), samples.get(1)) : field.in(samples);
    }

    private static Condition compared(Field<Object> field, String operator, Object value) {
        return switch (operator) {
            case "=" -> field.eq(value);
            case "<>" -> field.ne(value);
            case ">" -> field.gt(value);
            case ">=" -> field.ge(value);
            case "<" -> field.lt(value);
            default -> field.le(value);
        };
    }

    private static Condition compared(Field<Object> left, String operator, Field<Object> right) {
        return switch (operator) {
            case "=" -> left.eq(right);
            case "<>" -> left.ne(right);
            default -> left.le(right);
        };
    }
}
