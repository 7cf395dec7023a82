package dev.ashlar.codegen.jooq;

import dev.ashlar.model.Expression;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types that stand in a model as text, as those of routines do: their length and precision are no part of them. */
final class WrittenTypes {

    private static final String SET = "SETOF ";
    private static final Pattern MODIFIERS = Pattern.compile("\\(\\s*\\d+(?:\\s*,\\s*-?\\d+)?\\s*\\)");
    private static final Pattern BRACKETS = Pattern.compile("(?:\\s*\\[\\d*\\])+$");

    private final ExtensionTypes extensionTypes;

    WrittenTypes(ExtensionTypes extensionTypes) {
        this.extensionTypes = extensionTypes;
    }

    /** The type that an expression is; of a set the type of its rows. */
    CatalogType of(Expression expression) {
        return of(expression.sql().text());
    }

    /** The type that a text says. */
    CatalogType of(String written) {
        String text = written.strip();
        String row = text.startsWith(SET) ? text.substring(SET.length()).strip() : text;
        Matcher brackets = BRACKETS.matcher(row);
        boolean array = brackets.find();
        String element = array ? row.substring(0, brackets.start()) : row;
        String words =
                element.contains("\"") ? element : MODIFIERS.matcher(element).replaceFirst("");
        return BuiltInTypes.argumentType(words)
                .map(name -> CatalogType.builtIn(name, array))
                .orElseGet(() -> {
                    ExtensionTypes.Name name = extensionTypes.nameOf(element);
                    return name.schema().equals("pg_catalog")
                            ? CatalogType.builtIn(
                                    BuiltInTypes.argumentType(name.name()).orElse(name.name()), array)
                            : CatalogType.userDefined(name.schema(), name.name(), array);
                });
    }
}
