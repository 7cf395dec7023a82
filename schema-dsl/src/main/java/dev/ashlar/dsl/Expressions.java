package dev.ashlar.dsl;

import java.time.OffsetDateTime;
import java.util.UUID;
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
     * @param needs the columns, tables, views, enums and sequences that the text names
     */
    public static <T> Field<T> sql(String text, ColumnType<T> type, Object... needs) {
        return CustomField.of(DSL.name("sql"), type.dataType(), context -> {
            context.sql(text, true);
            Rendering.needs(context, needs);
        });
    }

    /**
     * A condition as SQL writes it, where jOOQ cannot say it.
     *
     * @param needs the columns, tables, views, enums and sequences that the text names
     */
    public static Condition sqlCondition(String text, Object... needs) {
        return CustomCondition.of(context -> {
            context.sql(text, true);
            Rendering.needs(context, needs);
        });
    }

    private static <T> Field<T> written(String sql, DataType<T> type) {
        return CustomField.of(DSL.name(sql), type, context -> context.sql(sql));
    }
}
