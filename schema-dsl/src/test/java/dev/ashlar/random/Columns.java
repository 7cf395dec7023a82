package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Stream;

/** What can be said of columns by their types. */
final class Columns {

    private Columns() {}

    /** Values of a type in Java. */
    static List<Object> samples(TypeSpec type, Spec spec) {
        Stream<?> elements = type.isEnum()
                ? ((EnumItem) spec.get(type.enumKey())).labels().stream().map(EnumItem.Label::text)
                : TypeSort.of(type.word()).samples().stream();
        List<Object> values = elements.map(Object.class::cast)
                .filter(value -> type.modifiers().isEmpty() || !(value instanceof String text) || text.length() <= 5)
                .toList();
        if (!type.array() || values.isEmpty()) {
            return values;
        }
        Object array = Array.newInstance(values.get(0).getClass(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return List.of(array, Array.newInstance(values.get(0).getClass(), 0));
    }

    /** Whether no operator compares its values with each other: those of enums take enums alone. */
    static boolean isDomainOverEnum(TypeSpec type, Spec spec) {
        return !type.array()
                && spec.find(type.enumKey()) instanceof DomainItem domain
                && (domain.base().isEnum() && !domain.base().array() || isDomainOverEnum(domain.base(), spec));
    }

    /** Whether there is an expression that a default of the type can be. */
    static boolean computable(TypeSpec type) {
        return !type.array()
                && (type.has(Trait.NUMBER)
                        || type.has(Trait.TEXT)
                        || type.word().equals("uuid")
                        || type.word().equals("timestamptz")
                        || type.word().equals("date"));
    }

    /** Whether there is an expression of one type over a column of another. */
    static boolean generatable(TypeSpec source, TypeSpec type) {
        return !type.array()
                && (type.word().equals("integer")
                        || type.word().equals("bool")
                        || type.word().equals("text") && source.has(Trait.TEXT) && !source.array()
                        || source.equals(type));
    }

    /** On 18, virtual columns are of built-in types and over columns of built-in types. */
    static boolean virtualFits(TypeSpec source, TypeSpec type) {
        return source.enumKey() == 0 && type.enumKey() == 0;
    }

    /** Whether the columns, all of one table, can be searched by a tree and are stored. */
    static boolean keyable(List<Integer> columns, int table, Spec spec) {
        return !columns.isEmpty()
                && columns.stream()
                        .allMatch(key -> spec.find(key) instanceof ColumnItem column
                                && column.place() == table
                                && !column.isVirtual()
                                && column.type().has(Trait.EQUAL));
    }

    /** Whether the columns, all of one table, can be carried in an index. */
    static boolean carried(List<Integer> columns, List<Integer> keys, int table, Spec spec) {
        return columns.stream()
                .allMatch(key -> spec.find(key) instanceof ColumnItem column
                        && column.place() == table
                        && !column.isVirtual()
                        && !keys.contains(key));
    }
}
