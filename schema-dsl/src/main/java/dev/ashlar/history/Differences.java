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
        List<String> found = new ArrayList<>();
        compare((Record) first, (Record) second, form, found);
        return found;
    }

    private static void compare(Record before, Record after, String form, List<String> found) {
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (Objects.equals(old, now)) {
                continue;
            }
            if (old instanceof Record oldParts && now instanceof Record newParts && isOfParts(old)) {
                compare(oldParts, newParts, form, found);
            } else {
                found.add(form.formatted(name(component), words(old), words(now)));
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
