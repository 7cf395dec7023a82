package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.Publication;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PublicationDef;
import dev.ashlar.model.PublicationDef.PublishedTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Publications. */
record PublicationSource() implements KindSource<PublicationDef> {

    @Override
    public Place place() {
        return Place.PUBLICATIONS;
    }

    @Override
    public Made made(PublicationDef publication, Scope scope) {
        Chain chain = new Chain(CodeBlock.of(
                        "$L($S)",
                        scope.member(Publication.class, "publication"),
                        publication.id().name()))
                .thenIf(publication.allTables(), "ofAllTables()");
        List<ObjectId> whole = publication.tables().stream()
                .filter(each -> each.columns().isEmpty() && each.where() == null)
                .map(PublishedTable::table)
                .toList();
        chain.thenIf(!whole.isEmpty(), "of($L)", constants(whole, scope));
        publication.tables().stream()
                .filter(each -> !whole.contains(each.table()))
                .forEach(each -> part(publication, each, chain, scope));
        chain.thenIf(!publication.schemas().isEmpty(), "ofSchemas($L)", constants(publication.schemas(), scope));
        options(publication.options(), chain, scope);
        return Made.of(Publication.class, CommentSource.on(publication.id(), chain, scope));
    }

    private static CodeBlock constants(List<ObjectId> ids, Scope scope) {
        return ids.stream().map(scope::constant).collect(CodeBlock.joining(",$W"));
    }

    private static void part(PublicationDef publication, PublishedTable each, Chain chain, Scope scope) {
        CodeBlock columns =
                each.columns().isEmpty() ? CodeBlock.of("") : CodeBlock.of(",$W$L", scope.parts(each.columns()));
        if (each.where() == null) {
            chain.then("ofColumns($L$L)", scope.constant(each.table()), columns);
        } else {
            chain.then(
                    "where($L,$W$L$L)",
                    scope.constant(each.table()),
                    ExpressionSource.condition(each.where(), publication, each.table(), List.of(), scope),
                    columns);
        }
    }

    private static void options(Map<String, String> options, Chain chain, Scope scope) {
        String events = options.get("publish");
        if (events != null) {
            CodeBlock names = Stream.of(events.split(","))
                    .map(event -> event.strip().toUpperCase(Locale.ROOT))
                    .filter(event -> !event.isEmpty())
                    .map(event -> scope.member(Publication.Event.class, event))
                    .collect(CodeBlock.joining(",$W"));
            chain.then("publishing($L)", names);
        }
        chain.thenIf("true".equals(options.get("publish_via_partition_root")), "viaPartitionRoot()")
                .thenIf("stored".equals(options.get("publish_generated_columns")), "withGeneratedColumns()");
    }
}
