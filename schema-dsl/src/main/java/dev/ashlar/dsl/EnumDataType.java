package dev.ashlar.dsl;

import dev.ashlar.model.Expression.Form;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** jOOQ's view of an enum type: its values are written with the type, by reference, so that both can be renamed. */
final class EnumDataType {

    private EnumDataType() {}

    static <E> DataType<E> of(PgEnum<E> type) {
        return SQLDataType.VARCHAR.asConvertedDataType(
                new InlineBinding<E>(type.javaType(), type::valueOf, type::label) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void word(Context<?> context, E value) {
                        Rendering.refer(context, type.value(type.label(value)), Form.LITERAL);
                    }

                    @Override
                    public void type(Context<?> context) {
                        Rendering.refer(context, type.id(), Form.QUALIFIED);
                    }
                });
    }
}
