package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of something, as SQL writes it: a function with its schema. With it what it needs.
 *
 * @param text the text
 * @param needs what the author says that it needs
 */
record SqlText(String text, List<Object> needs) {

    /** A text with what it needs, none of it null. */
    static SqlText of(String text, Object... needs) {
        return new SqlText(text, Given.all(needs, () -> text, "need"));
    }

    /** The same, needing more. */
    SqlText needing(List<?> more) {
        List<Object> all = new ArrayList<>(needs);
        all.addAll(Given.all(more.toArray(), () -> text, "need"));
        return new SqlText(text, all);
    }

    /** The text as an expression; null for no text. */
    static @Nullable Expression expression(@Nullable SqlText given, ObjectId id, Description description) {
        if (given == null) {
            return null;
        }
        Set<ObjectId> needs = new LinkedHashSet<>();
        for (Object need : given.needs) {
            switch (need) {
                case DatabaseObject object -> needs.add(object.id());
                case ObjectId object -> needs.add(object);
                default ->
                    description.problem(
                            id, "is said to need " + need, "name objects that are listed with the database");
            }
        }
        return new Expression(List.of(new Expression.Text(given.text)), needs);
    }
}
