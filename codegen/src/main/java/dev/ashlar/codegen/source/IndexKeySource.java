package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.dsl.IndexKey;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** What an index or exclusion constraint holds, and for which rows. */
final class IndexKeySource {

    private final Definition index;
    private final List<ObjectId> named;
    private final List<CodeBlock> behind;
    private boolean first = true;
    private final Scope scope;

    /** The keys of a definition that names these columns, as elements and included ones. */
    IndexKeySource(Definition index, List<IndexElement> elements, List<ObjectId> include, Scope scope) {
        this.index = index;
        this.scope = scope;
        this.named = new ArrayList<>(include);
        elements.forEach(element -> element.expression().asColumn().ifPresent(named::add));
        List<ObjectId> others = new ArrayList<>();
        for (ObjectId need : scope.model().needs(index)) {
            boolean operates = need.type() == ObjectType.OPERATOR_CLASS || need.type() == ObjectType.OPERATOR;
            (operates ? named : others).add(need);
        }
        this.behind = scope.needs(index, others);
    }

    /** One element. What it is all compared by is said with the first. */
    CodeBlock key(IndexElement element) {
        CodeBlock plain = element.expression()
                .asColumn()
                .map(scope::part)
                .orElseGet(() -> ExpressionSource.key(element.expression(), index, named, scope));
        boolean needs = first && !behind.isEmpty();
        first = false;
        var chain = new Chain(
                element.equals(sorted(element)) && !needs ? plain : CodeBlock.of("$T.of($L)", IndexKey.class, plain));
        if (element.collation() != null) {
            chain.then("collation($L)", SqlNames.strings(element.collation()));
        }
        if (element.operatorClass() != null) {
            chain.then("operatorClass($L)", SqlNames.strings(element.operatorClass()));
        }
        element.operatorClassOptions().forEach((name, value) -> chain.then("with($S,$W$S)", name, value));
        chain.thenIf(element.statistics() != null, "statistics($L)", element.statistics());
        chain.thenIf(needs, "needs($L)", behind.stream().collect(CodeBlock.joining(",$W")));
        if (element.descending()) {
            chain.then("desc()").thenIf(!element.nullsFirst(), "nullsLast()");
        } else if (element.nullsFirst()) {
            chain.then("asc()").then("nullsFirst()");
        }
        return chain.code();
    }

    /** The same with nothing said but how it is sorted. */
    private static IndexElement sorted(IndexElement element) {
        return new IndexElement(element.expression(), null, null, element.descending(), element.nullsFirst());
    }

    /** The rows that it is about. */
    CodeBlock condition(Expression where) {
        return ExpressionSource.condition(where, index, List.of(), scope);
    }
}
