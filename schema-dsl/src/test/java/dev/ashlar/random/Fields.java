package dev.ashlar.random;

import dev.ashlar.dsl.Column;
import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.DatabaseObject;
import dev.ashlar.dsl.Expressions;
import dev.ashlar.dsl.Sequence;
import dev.ashlar.dsl.Types;
import dev.ashlar.random.TypeSort.Trait;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Expressions over columns, by their types. */
final class Fields {

    private Fields() {}

    /** A default that is no literal. */
    static Field<?> computed(TypeSpec type) {
        return switch (type.word()) {
            case "uuid" -> Expressions.randomUuid();
            case "timestamptz" -> Expressions.now();
            case "date" -> DSL.currentLocalDate();
            case "text" -> Expressions.sql("upper('it''s {} ?:x'::text)", Types.text());
            default ->
                type.has(Trait.TEXT)
                        ? DSL.lower(DSL.inline("X"))
                        : DSL.inline(2).plus(DSL.inline(3));
        };
    }

    /** The next value of a sequence. */
    static Field<?> nextValue(DatabaseObject sequence, ColumnType<?> type) {
        return ((Sequence) sequence).nextval();
    }

    /** A value of one type from a column of another. */
    @SuppressWarnings("unchecked") // a text column is a field of strings
    static Field<?> generated(Column<?> source, TypeSpec from, TypeSpec type) {
        return switch (type.word()) {
            case "integer" -> DSL.when(source.isNull(), DSL.inline(0)).otherwise(DSL.inline(1));
            case "bool" -> DSL.field(source.isNotNull());
            case "text" ->
                from.has(Trait.TEXT) && !from.array()
                        ? DSL.lower((Field<String>) source).concat(DSL.inline("!"))
                        : source;
            default -> source;
        };
    }

    /** An expression that an index can be of. */
    @SuppressWarnings("unchecked") // by the type
    static Field<?> indexed(Column<?> column, TypeSpec type) {
        return type.has(Trait.TEXT) ? DSL.upper((Field<String>) column) : ((Field<Number>) column).plus(DSL.inline(1));
    }

    /** The column as text, whatever its type. */
    static Field<String> text(Field<?> column) {
        return DSL.cast(column, SQLDataType.CLOB);
    }
}
