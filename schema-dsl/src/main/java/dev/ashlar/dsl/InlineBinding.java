package dev.ashlar.dsl;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a type that jOOQ does not know is written in an expression.
 *
 * @param <T> what stands for a value in Java
 */
abstract class InlineBinding<T> implements Inlined<String, T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> javaType;
    private final transient Function<@Nullable String, @Nullable T> read;
    private final transient Function<T, String> write;

    InlineBinding(Class<T> javaType, Function<@Nullable String, @Nullable T> read, Function<T, String> write) {
        this.javaType = javaType;
        this.read = read;
        this.write = write;
    }

    @Override
    public Binding<String[], T[]> arrayBinding() {
        return new InlineArrayBinding<>(this);
    }

    @Override
    public Converter<String, T> converter() {
        return Converter.ofNullable(String.class, javaType, text -> read.apply(text), value -> write.apply(value));
    }

    @Override
    public void register(BindingRegisterContext<T> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
        context.statement()
                .setObject(context.index(), context.convert(converter()).value(), Types.OTHER);
    }

    @Override
    public void set(BindingSetSQLOutputContext<T> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no SQL output in PostgreSQL");
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
        context.convert(converter()).value(context.resultSet().getString(context.index()));
    }

    @Override
    public void get(BindingGetStatementContext<T> context) throws SQLException {
        context.convert(converter()).value(context.statement().getString(context.index()));
    }

    @Override
    public void get(BindingGetSQLInputContext<T> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no SQL input in PostgreSQL");
    }
}
