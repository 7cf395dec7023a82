package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names joined by dots, outermost first: <code>app.users.email</code>. Immutable.
 *
 * @param names the names, unquoted, at least one
 */
public record QualifiedName(List<String> names) implements SqlPart {

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")++)\"|([^.\"]+)");

    public QualifiedName {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a qualified name needs at least one name");
        }
    }

    /** The names joined by dots. */
    public static QualifiedName of(String... names) {
        return new QualifiedName(List.of(names));
    }

    /** The names of a text in which they are joined by dots, unquoted. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            parts.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
        }
        return parts;
    }

    @Override
    public String text() {
        return names.stream().map(name -> new Identifier(name).text()).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return text();
    }
}
