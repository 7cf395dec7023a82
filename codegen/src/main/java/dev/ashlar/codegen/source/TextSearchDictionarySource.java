package dev.ashlar.codegen.source;

import dev.ashlar.dsl.TextSearchDictionary;
import dev.ashlar.model.TextSearchDictionaryDef;
import dev.ashlar.sql.Literal;
import java.util.List;

/** Dictionaries of text search. */
record TextSearchDictionarySource() implements KindSource<TextSearchDictionaryDef> {

    @Override
    public Place place() {
        return Place.TEXT_SEARCH_DICTIONARIES;
    }

    @Override
    public Made made(TextSearchDictionaryDef dictionary, Scope scope) {
        var chain = new Chain(scope.inSchema(TextSearchDictionary.class, "textSearchDictionary", dictionary.id()));
        chain.then(
                "template($S$L)", dictionary.template().sql().text(), Texts.after(scope.needs(dictionary, List.of())));
        dictionary.options().forEach((name, sql) -> option(name, sql, chain));
        return Made.of(TextSearchDictionary.class, CommentSource.on(dictionary.id(), chain, scope));
    }

    /** A text in plain quotes is written as what it says. */
    private static void option(String name, String sql, Chain chain) {
        String inner = sql.length() > 1 && sql.startsWith("'") ? sql.substring(1, sql.length() - 1) : "";
        String value = inner.replace("''", "'");
        if (new Literal(value).text().equals(sql)) {
            chain.then("option($S,$W$L)", name, Texts.literal(value));
        } else {
            chain.then("optionSql($S,$W$L)", name, Texts.literal(sql));
        }
    }
}
