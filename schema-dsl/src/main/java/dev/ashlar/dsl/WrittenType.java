package dev.ashlar.dsl;

import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Literal;
import java.util.function.Consumer;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** jOOQ's view of a type whose values are written as text and cast. */
final class WrittenType {

    private WrittenType() {}

    /** A type by its name. */
    static DataType<String> of(String sql) {
        return of(context -> context.sql(sql));
    }

    /** A type of the schema's own, by reference, so that it can be renamed. */
    static DataType<String> of(ObjectId type) {
        return of(context -> Rendering.refer(context, type, Form.QUALIFIED));
    }

    private static DataType<String> of(Consumer<Context<?>> name) {
        return SQLDataType.VARCHAR.asConvertedDataType(
                new InlineBinding<String>(String.class, value -> value, value -> value) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void word(Context<?> context, String value) {
                        context.sql(new Literal(value).text());
                    }

                    @Override
                    public void type(Context<?> context) {
                        name.accept(context);
                    }
                });
    }
}
