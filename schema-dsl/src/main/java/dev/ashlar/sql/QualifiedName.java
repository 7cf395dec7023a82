package dev.ashlar.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names joined by dots, outermost first: <code>app.users.email</code>. Immutable.
 *
 * @param names the names, unquoted, at least one
 */
public record QualifiedName(List<String> names) implements SqlPart {

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

    @Override
    public String text() {
        return names.stream().map(name -> new Identifier(name).text()).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return text();
    }
}
