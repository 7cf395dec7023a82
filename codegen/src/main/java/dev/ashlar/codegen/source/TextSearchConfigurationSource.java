package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.TextSearchConfiguration;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TextSearchConfigurationDef;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Configurations of text search. */
record TextSearchConfigurationSource() implements KindSource<TextSearchConfigurationDef> {

    private static final String USUAL = "pg_catalog.\"default\"";

    @Override
    public Place place() {
        return Place.TEXT_SEARCH_CONFIGURATIONS;
    }

    @Override
    public Made made(TextSearchConfigurationDef configuration, Scope scope) {
        var chain =
                new Chain(scope.inSchema(TextSearchConfiguration.class, "textSearchConfiguration", configuration.id()));
        Map<String, ObjectId> own = scope.model().needs(configuration).stream()
                .filter(need -> need.type() == ObjectType.TEXT_SEARCH_DICTIONARY)
                .collect(Collectors.toMap(need -> need.qualified().text(), Function.identity()));
        // The server does not tell whether it is the parser or a dictionary that an extension brings.
        CodeBlock others = Texts.after(scope.needs(configuration, own.values()));
        String parser = configuration.parser().sql().text();
        boolean usual = parser.equals(USUAL) && others.isEmpty();
        chain.thenIf(!usual, "parser($S$L)", parser, others);
        configuration.mappings().forEach((token, dictionaries) -> {
            List<String> names = SqlNames.commas(dictionaries.sql().text());
            chain.then("mapping($S,$Wwords -> $L)", token, words(names, own, scope));
        });
        return Made.of(TextSearchConfiguration.class, CommentSource.on(configuration.id(), chain, scope));
    }

    private static CodeBlock words(List<String> names, Map<String, ObjectId> own, Scope scope) {
        var chain = new Chain(CodeBlock.of("words"));
        for (String name : names) {
            ObjectId dictionary = own.get(name);
            chain.then("with($L)", dictionary == null ? CodeBlock.of("$S", name) : scope.constant(dictionary));
        }
        return chain.code();
    }
}
