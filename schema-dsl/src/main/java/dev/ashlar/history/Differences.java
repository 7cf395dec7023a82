package dev.ashlar.history;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Literal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different between two definitions of one object, told from the components of their records. */
final class Differences {

    private Differences() {}

    /** One line for each component that is different: its name, what it was, what it becomes. */
    static List<String> between(Definition before, Definition after) {
        return between(before, after, "%s %s becomes %s");
    }

    /** One line for each component that is different, in this form: its name, what the first has, what the second has. */
    static List<String> between(Definition first, Definition second, String form) {
        return components(first, second).stream()
                .map(each -> form.formatted(each.name(), each.first(), each.second()))
                .toList();
    }

    /**
     * A component in which two definitions of one object differ.
     *
     * @param path the names of the components that it is in, its own last
     * @param first what the first has, in words
     * @param second what the second has
     */
    record Component(List<String> path, String first, String second) {

        String name() {
            return path.getLast();
        }

        /** Whether it is the same as another, or has it in it. */
        boolean holds(Component other) {
            return path.size() <= other.path.size() && path.equals(other.path.subList(0, path.size()));
        }
    }

    /** The components that are different, in their order. */
    static List<Component> components(Definition first, Definition second) {
        List<Component> found = new ArrayList<>();
        compare((Record) first, (Record) second, List.of(), found);
        return found;
    }

    private static void compare(Record first, Record second, List<String> path, List<Component> found) {
        for (RecordComponent component : second.getClass().getRecordComponents()) {
            Object old = value(component, first);
            Object now = value(component, second);
            if (Objects.equals(old, now)) {
                continue;
            }
            List<String> own =
                    Stream.concat(path.stream(), Stream.of(name(component))).toList();
            if (old instanceof Record oldParts && now instanceof Record newParts && isOfParts(old)) {
                compare(oldParts, newParts, own, found);
            } else {
                found.add(new Component(own, words(old), words(now)));
            }
        }
    }

    private static boolean isOfParts(Object value) {
        return !(value instanceof Expression) && !(value instanceof SqlType);
    }

    /** {@code onDeleteColumns}: on delete columns. */
    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Boolean flag -> flag ? "yes" : "no";
            case Expression expression -> flat(expression);
            case ObjectId id -> id.address();
            case String text -> new Literal(text).text();
            case Collection<?> values ->
                values.isEmpty()
                        ? "none"
                        : values.stream().map(Differences::words).collect(Collectors.joining(", "));
            case SqlType type -> type.toString();
            case Record parts -> parts(parts);
            case Object other -> other.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        };
    }

    /** The SQL on one line. */
    static String flat(Expression expression) {
        return expression.sql().text().replaceAll("\\s+", " ").strip();
    }

    private static String parts(Record parts) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            words.add(name(component) + " " + words(value(component, parts)));
        }
        return "(" + String.join(", ", words) + ")";
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of the model's records are public and throw nothing", e);
        }
    }
}
