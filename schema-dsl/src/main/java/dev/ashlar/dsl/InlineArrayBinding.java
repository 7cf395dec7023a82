package dev.ashlar.dsl;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Context;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How an array of a type that jOOQ does not know is written in an expression.
 *
 * @param <T> what stands for an element in Java
 */
final class InlineArrayBinding<T> implements Binding<String[], T[]> {

    private static final long serialVersionUID = 1L;

    private final InlineBinding<T> element;

    InlineArrayBinding(InlineBinding<T> element) {
        this.element = element;
    }

    @Override
    public Converter<String[], T[]> converter() {
        return element.converter().forArrays();
    }

    @Override
    public Binding<?, ?> arrayComponentBinding() {
        return element;
    }

    @Override
    public void sql(BindingSQLContext<T[]> context) {
        Context<?> rendering = context.render();
        T[] values = context.value();
        if (values == null) {
            rendering.sql("NULL");
            return;
        }
        rendering.sql("ARRAY[");
        for (int i = 0; i < values.length; i++) {
            rendering.sql(i == 0 ? "" : ", ");
            word(rendering, values[i]);
        }
        rendering.sql("]::");
        element.type(rendering);
        rendering.sql("[]");
    }

    private void word(Context<?> rendering, @Nullable T value) {
        if (value == null) {
            rendering.sql("NULL");
        } else {
            element.word(rendering, value);
        }
    }

    @Override
    public void register(BindingRegisterContext<T[]> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.ARRAY);
    }

    @Override
    public void set(BindingSetStatementContext<T[]> context) throws SQLException {
        context.statement()
                .setObject(context.index(), context.convert(converter()).value(), Types.OTHER);
    }

    @Override
    public void set(BindingSetSQLOutputContext<T[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no SQL output in PostgreSQL");
    }

    @Override
    public void get(BindingGetResultSetContext<T[]> context) throws SQLException {
        context.convert(converter()).value(strings(context.resultSet().getArray(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<T[]> context) throws SQLException {
        context.convert(converter()).value(strings(context.statement().getArray(context.index())));
    }

    @Override
    public void get(BindingGetSQLInputContext<T[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no SQL input in PostgreSQL");
    }

    private static String @Nullable [] strings(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        Object[] values = (Object[]) array.getArray();
        String[] strings = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            strings[i] = values[i] == null ? null : values[i].toString();
        }
        return strings;
    }
}
