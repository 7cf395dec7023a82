package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TextSearchConfigurationDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A configuration of text search: which dictionaries see which tokens (manual, CREATE TEXT SEARCH CONFIGURATION). */
public final class TextSearchConfiguration extends SchemaObject<TextSearchConfiguration> {

    private final Map<String, Mapping> mappings = new LinkedHashMap<>();
    private SqlText parser = SqlText.of("pg_catalog.\"default\"");

    private TextSearchConfiguration(Schema schema, String name) {
        super(schema, ObjectType.TEXT_SEARCH_CONFIGURATION, name);
    }

    /** A configuration by its name. */
    public static TextSearchConfiguration textSearchConfiguration(Schema schema, String name) {
        return new TextSearchConfiguration(schema, name);
    }

    /** The parser that finds the tokens, as SQL names it; without it PostgreSQL's own. */
    public TextSearchConfiguration parser(String text, Object... needs) {
        this.parser = SqlText.of(given(text, "parser"), needs);
        return this;
    }

    /** The dictionaries that see a sort of token, such as {@code "asciiword"}, in order. */
    public TextSearchConfiguration mapping(String token, UnaryOperator<Mapping> dictionaries) {
        mappings.put(given(token, "token"), dictionaries.apply(new Mapping(List.of(), List.of())));
        return this;
    }

    /** Dictionaries in the order in which they see a token. Immutable. */
    public static final class Mapping {

        private final List<Expression.Part> parts;
        private final List<Object> needs;

        private Mapping(List<Expression.Part> parts, List<Object> needs) {
            this.parts = parts;
            this.needs = needs;
        }

        /** Then one that is declared. */
        public Mapping with(TextSearchDictionary dictionary) {
            Objects.requireNonNull(dictionary, "a dictionary of a mapping is null");
            return and(new Expression.Reference(dictionary.id(), Expression.Form.QUALIFIED));
        }

        /** Then one of the server's own or of an extension, as SQL names it: {@code "pg_catalog.english_stem"}. */
        public Mapping with(String dictionary, Object... needs) {
            return and(
                    new Expression.Text(Objects.requireNonNull(dictionary, "a dictionary of a mapping is null")),
                    needs);
        }

        private Mapping and(Expression.Part part, Object... more) {
            List<Expression.Part> all = new ArrayList<>(parts);
            if (!all.isEmpty()) {
                all.add(new Expression.Text(", "));
            }
            all.add(part);
            List<Object> needed = new ArrayList<>(needs);
            needed.addAll(Given.all(more, () -> "a mapping", "need"));
            return new Mapping(all, needed);
        }
    }

    @Override
    TextSearchConfiguration self() {
        return this;
    }

    @Override
    void define(Description description) {
        var defined = new TreeMap<String, Expression>();
        mappings.forEach((token, mapping) -> {
            if (mapping.parts.isEmpty()) {
                description.problem(id(), "maps " + token + " to no dictionary", "name one, or leave the mapping out");
            }
            Expression needing = SqlText.expression(new SqlText(token, mapping.needs), id(), description);
            defined.put(
                    token, merged(mapping.parts, Objects.requireNonNull(needing).alsoNeeds()));
        });
        Expression finds = Objects.requireNonNull(SqlText.expression(parser, id(), description));
        description.add(new TextSearchConfigurationDef(id(), finds, defined));
    }

    /** Two texts never stand beside each other. */
    private static Expression merged(List<Expression.Part> parts, Set<ObjectId> needs) {
        List<Expression.Part> merged = new ArrayList<>();
        for (Expression.Part part : parts) {
            if (part instanceof Expression.Text(String next)
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Expression.Text(String last)) {
                merged.set(merged.size() - 1, new Expression.Text(last + next));
            } else {
                merged.add(part);
            }
        }
        return new Expression(merged, needs);
    }
}
