package dev.ashlar.dsl;

import org.jooq.Binding;
import org.jooq.BindingSQLContext;
import org.jooq.Context;

/**
 * A binding whose values are written in expressions with their type behind them.
 *
 * @param <U> what JDBC has for a value
 * @param <T> what stands for a value in Java
 */
interface Inlined<U, T> extends Binding<U, T> {

    /** Writes the value without its type. */
    void word(Context<?> context, T value);

    /** Writes the type. */
    void type(Context<?> context);

    @Override
    default void sql(BindingSQLContext<T> context) {
        T value = context.value();
        if (value == null) {
            context.render().sql("NULL");
        } else {
            word(context.render(), value);
            context.render().sql("::");
            type(context.render());
        }
    }
}
