package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TextSearchDictionaryDef;
import dev.ashlar.sql.Literal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary of text search (manual, CREATE TEXT SEARCH DICTIONARY). */
public final class TextSearchDictionary extends SchemaObject<TextSearchDictionary> {

    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable SqlText template;

    private TextSearchDictionary(Schema schema, String name) {
        super(schema, ObjectType.TEXT_SEARCH_DICTIONARY, name);
    }

    /** A dictionary by its name. */
    public static TextSearchDictionary textSearchDictionary(Schema schema, String name) {
        return new TextSearchDictionary(schema, name);
    }

    /** The template that it is of, as SQL names it: {@code "pg_catalog.simple"}. */
    public TextSearchDictionary template(String text, Object... needs) {
        this.template = SqlText.of(given(text, "template"), needs);
        return this;
    }

    /** What the template is told: {@code option("stopwords", "english")}. */
    public TextSearchDictionary option(String name, String value) {
        options.put(given(name, "name of an option"), new Literal(given(value, "value of " + name)).text());
        return this;
    }

    /** What the template is told, as SQL writes it: {@code optionSql("maxlen", "7")}. */
    public TextSearchDictionary optionSql(String name, String sql) {
        options.put(given(name, "name of an option"), given(sql, "value of " + name));
        return this;
    }

    @Override
    TextSearchDictionary self() {
        return this;
    }

    @Override
    void define(Description description) {
        Expression of = SqlText.expression(template, id(), description);
        if (of == null) {
            description.problem(id(), "has no template", "say template(\"pg_catalog.simple\") or another");
            return;
        }
        description.add(new TextSearchDictionaryDef(id(), of, options));
    }
}
