package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Part;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.Expression.Text;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Types as functions name them: of a column, of what brings a type of its name, or as text. */
final class TypeName {

    private TypeName() {}

    /** A column of a table that is returned. */
    record Named(String name, Expression type) {}

    /** A type, or what brings it, where it is given by what is asked only when all objects are there. */
    static Object known(Object type, Supplier<Object> of) {
        return type instanceof Supplier<?> later ? Given.one((Object) later.get(), of, "type") : type;
    }

    /** A type where it is declared. */
    static Expression of(Object type) {
        return switch (type) {
            case ColumnType<?> column -> of(column.sqlType());
            case DatabaseObject object -> Expression.of(new Reference(object.id(), Form.QUALIFIED));
            default -> Expression.raw(type.toString());
        };
    }

    private static Expression of(SqlType type) {
        ObjectId own = type.userType();
        if (own == null) {
            return Expression.raw(type.sql().text());
        }
        Part name = new Reference(own, Form.QUALIFIED);
        return type.array() ? Expression.of(name, new Text("[]")) : Expression.of(name);
    }

    /** A type as it stands in an address: in its long form, without length or precision. */
    static String ofArgument(Object type) {
        return switch (type) {
            case ColumnType<?> column -> ofArgument(column.sqlType());
            case DatabaseObject object -> object.id().qualified().text();
            default -> type.toString();
        };
    }

    private static String ofArgument(SqlType type) {
        ObjectId own = type.userType();
        return (own == null ? type.name() : own.qualified().text()) + (type.array() ? "[]" : "");
    }

    static Expression prefixed(String words, Expression type) {
        return words.isEmpty() ? type : joined(new Text(words), type);
    }

    /** {@code TABLE(a integer, b text)}. */
    static Expression table(List<Named> columns) {
        var parts = new ArrayList<Part>();
        String before = "TABLE(";
        for (Named column : columns) {
            parts.addAll(joined(new Text(before + new Identifier(column.name()).text() + " "), column.type())
                    .parts());
            before = ", ";
        }
        parts.add(new Text(")"));
        return new Expression(merged(parts), Set.of());
    }

    private static Expression joined(Text before, Expression type) {
        var parts = new ArrayList<Part>();
        parts.add(before);
        parts.addAll(type.parts());
        return new Expression(merged(parts), type.alsoNeeds());
    }

    /** Two texts never stand beside each other. */
    private static List<Part> merged(List<Part> parts) {
        var merged = new ArrayList<Part>();
        for (Part part : parts) {
            if (part instanceof Text(String sql)
                    && !merged.isEmpty()
                    && merged.get(merged.size() - 1) instanceof Text(String last)) {
                merged.set(merged.size() - 1, new Text(last + sql));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }
}
