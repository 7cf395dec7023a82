package dev.ashlar.dsl;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Expressions that schemas often need and jOOQ has no name for. To be imported statically, beside jOOQ's {@code DSL}. */
public final class Expressions {

    private Expressions() {}

    /** The time at which the transaction began. */
    public static Field<OffsetDateTime> now() {
        return written("now()", SQLDataType.OFFSETDATETIME);
    }

    /** A random UUID. */
    public static Field<UUID> randomUuid() {
        return written("gen_random_uuid()", SQLDataType.UUID);
    }

    /**
     * An expression as SQL writes it, where jOOQ cannot say it.
     *
     * @param needs the columns, tables, views, enums, sequences and functions that the text names
     */
    public static <T> Field<T> sql(String text, ColumnType<T> type, Object... needs) {
        return CustomField.of(DSL.name("sql"), type.dataType(), context -> {
            context.sql(text, true);
            Rendering.needs(context, needs);
        });
    }

    /** The same; what the text names is asked for when all objects are there: a column that stands further down. */
    public static <T> Field<T> sql(String text, ColumnType<T> type, Supplier<? extends List<?>> needs) {
        return CustomField.of(DSL.name("sql"), type.dataType(), context -> {
            context.sql(text, true);
            Rendering.needs(context, needs.get().toArray());
        });
    }

    /**
     * A condition as SQL writes it, where jOOQ cannot say it.
     *
     * @param needs the columns, tables, views, enums, sequences and functions that the text names
     */
    public static Condition sqlCondition(String text, Object... needs) {
        return CustomCondition.of(context -> {
            context.sql(text, true);
            Rendering.needs(context, needs);
        });
    }

    /** The same; what the text names is asked for when all objects are there. */
    public static Condition sqlCondition(String text, Supplier<? extends List<?>> needs) {
        return CustomCondition.of(context -> {
            context.sql(text, true);
            Rendering.needs(context, needs.get().toArray());
        });
    }

    /** A column of the row of before, in the condition of a trigger. */
    public static <T> Field<T> oldRow(Column<T> column) {
        return row("OLD.", column);
    }

    /** A column of the row of after, in the condition of a trigger. */
    public static <T> Field<T> newRow(Column<T> column) {
        return row("NEW.", column);
    }

    private static <T> Field<T> row(String prefix, Column<T> column) {
        return CustomField.of(DSL.name(column.getName()), column.getDataType(), context -> {
            context.sql(prefix);
            Rendering.column(context, column);
        });
    }

    private static <T> Field<T> written(String sql, DataType<T> type) {
        return CustomField.of(DSL.name(sql), type, context -> context.sql(sql));
    }
}
