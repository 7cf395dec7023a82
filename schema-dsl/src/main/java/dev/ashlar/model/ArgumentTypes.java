package dev.ashlar.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of arguments as they stand in an address: names as SQL writes them, separated by a comma and a blank. */
public final class ArgumentTypes {

    private static final List<ObjectType> TYPES =
            Stream.of(ObjectType.values()).filter(ObjectType::isDataType).toList();

    private static final String BETWEEN = " AS ";

    private ArgumentTypes() {}

    /** The types one by one. */
    public static List<String> of(String arguments) {
        return arguments.isEmpty() ? List.of() : split(arguments, ", ");
    }

    /** The same with the names of types that are objects of a schema replaced. */
    static String renamed(String arguments, UnaryOperator<ObjectId> names) {
        return arguments.indexOf('.') < 0
                ? arguments
                : of(arguments).stream().map(type -> typeRenamed(type, names)).collect(Collectors.joining(", "));
    }

    /** The name of a cast, which is made of two types, in the same way. */
    static String castRenamed(String cast, UnaryOperator<ObjectId> names) {
        return cast.indexOf('.') < 0
                ? cast
                : castTypes(cast).stream().map(type -> typeRenamed(type, names)).collect(Collectors.joining(BETWEEN));
    }

    /** The type that a cast is from and the one that it is to. */
    public static List<String> castTypes(String cast) {
        return split(cast, BETWEEN);
    }

    private static String typeRenamed(String type, UnaryOperator<ObjectId> names) {
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        List<String> parts = split(element, ".");
        if (parts.size() != 2) {
            return type;
        }
        ObjectId schema = ObjectId.schema(name(parts.get(0)));
        for (ObjectType kind : TYPES) {
            ObjectId id = schema.child(kind, name(parts.get(1)));
            ObjectId now = names.apply(id);
            if (!now.equals(id)) {
                return now.qualified().text() + type.substring(element.length());
            }
        }
        return type;
    }

    private static String name(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** The parts between separators that stand outside quotes. */
    private static List<String> split(String text, String separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith(separator, i)) {
                parts.add(text.substring(from, i));
                from = i + separator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
