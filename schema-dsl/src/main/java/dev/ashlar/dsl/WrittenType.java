package dev.ashlar.dsl;

import dev.ashlar.sql.Literal;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** jOOQ's view of a type whose values are written as text and cast. */
final class WrittenType {

    private WrittenType() {}

    static DataType<String> of(String sql) {
        return SQLDataType.VARCHAR.asConvertedDataType(
                new InlineBinding<String>(String.class, value -> value, value -> value) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    void word(Context<?> context, String value) {
                        context.sql(new Literal(value).text());
                    }

                    @Override
                    void type(Context<?> context) {
                        context.sql(sql);
                    }
                });
    }
}
