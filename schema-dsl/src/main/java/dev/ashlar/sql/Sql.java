package dev.ashlar.sql;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A piece of SQL text. Made from a template whose placeholders <code>{}</code> take parts that quote themselves, never
 * by gluing strings. Immutable.
 *
 * @param text the SQL, without a closing semicolon
 */
public record Sql(String text) implements SqlPart {

    /** The empty text, for an optional clause that is absent. */
    public static final Sql EMPTY = new Sql("");

    public Sql {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Fills a template.
     *
     * @param template SQL in which each <code>{}</code> stands for one part, in order
     * @param parts the parts
     * @throws IllegalArgumentException where the number of parts is not the number of placeholders
     */
    public static Sql of(String template, SqlPart... parts) {
        var filled = new StringBuilder(template.length() + 32);
        int from = 0;
        for (SqlPart part : parts) {
            int at = template.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("more parts than placeholders in: " + template);
            }
            filled.append(template, from, at).append(part.text());
            from = at + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("fewer parts than placeholders in: " + template);
        }
        return new Sql(filled.append(template, from, template.length()).toString());
    }

    /** Text taken as it is: a server's own text, or an expression that its author wrote as SQL. */
    public static Sql raw(String text) {
        return new Sql(text);
    }

    /** The parts with a separator between them. */
    public static Sql join(String separator, Collection<? extends SqlPart> parts) {
        return new Sql(parts.stream().map(SqlPart::text).collect(Collectors.joining(separator)));
    }

    /** This text, then another, with one space between them; an empty one adds nothing. */
    public Sql then(Sql next) {
        if (text.isEmpty()) {
            return next;
        }
        return next.text.isEmpty() ? this : new Sql(text + " " + next.text);
    }

    /** This text where the condition holds, else the empty one. */
    public Sql when(boolean condition) {
        return condition ? this : EMPTY;
    }

    @Override
    public String toString() {
        return text;
    }
}
