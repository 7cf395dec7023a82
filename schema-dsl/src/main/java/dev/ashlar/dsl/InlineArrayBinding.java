package dev.ashlar.dsl;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Arrays;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Context;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How an array of a type that jOOQ does not know is written in an expression. An element may be an array itself, as one of a domain over
 * arrays is.
 *
 * @param <U> what JDBC has for an element
 * @param <T> what stands for an element in Java
 */
final class InlineArrayBinding<U, T> implements Inlined<U[], T[]> {

    private static final long serialVersionUID = 1L;

    private final Inlined<U, T> element;

    InlineArrayBinding(Inlined<U, T> element) {
        this.element = element;
    }

    @Override
    public Converter<U[], T[]> converter() {
        return element.converter().forArrays();
    }

    @Override
    public Binding<U[][], T[][]> arrayBinding() {
        return new InlineArrayBinding<>(this);
    }

    @Override
    public Binding<?, ?> arrayComponentBinding() {
        return element;
    }

    @Override
    public void word(Context<?> context, T[] values) {
        context.sql("ARRAY[");
        for (int i = 0; i < values.length; i++) {
            context.sql(i == 0 ? "" : ", ");
            element(context, values[i]);
        }
        context.sql("]");
    }

    @Override
    public void type(Context<?> context) {
        element.type(context);
        context.sql("[]");
    }

    private void element(Context<?> rendering, @Nullable T value) {
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
        context.convert(converter()).value(read(context.resultSet().getArray(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<T[]> context) throws SQLException {
        context.convert(converter()).value(read(context.statement().getArray(context.index())));
    }

    @Override
    public void get(BindingGetSQLInputContext<T[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no SQL input in PostgreSQL");
    }

    @SuppressWarnings("unchecked") // the driver has arrays of strings for types that it does not know
    private static <E> E @Nullable [] read(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        return (E[]) strings((Object[]) array.getArray());
    }

    private static Object[] strings(Object[] values) {
        if (values instanceof Object[][] rows) {
            return Arrays.stream(rows).map(InlineArrayBinding::strings).toArray(String[][]::new);
        }
        String[] strings = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            strings[i] = values[i] == null ? null : values[i].toString();
        }
        return strings;
    }
}
