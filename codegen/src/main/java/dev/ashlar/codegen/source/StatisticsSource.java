package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.dsl.Statistics;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.StatisticsDef;
import java.util.ArrayList;
import java.util.List;

/** Extended statistics: fields of a table, and calls on a materialized view. */
record StatisticsSource() implements KindSource<StatisticsDef> {

    private static final int ALL_KINDS = 3;

    @Override
    public Place place() {
        return Place.FIELD;
    }

    @Override
    public Made made(StatisticsDef statistics, Scope scope) {
        return new Made(TypeName.get(Statistics.class), said(statistics, "", scope));
    }

    /** Statistics of what stands before a dot, or of the table whose class it is. */
    static CodeBlock said(StatisticsDef statistics, String of, Scope scope) {
        boolean besideTable = statistics.id().owner().equals(statistics.table().owner());
        CodeBlock schema = besideTable
                ? CodeBlock.of("")
                : CodeBlock.of("$L,$W", scope.constant(statistics.id().owner()));
        List<CodeBlock> about = new ArrayList<>();
        statistics.columns().forEach(column -> about.add(scope.part(column)));
        List<ObjectId> said = new ArrayList<>(statistics.columns());
        said.add(statistics.table());
        for (Expression expression : statistics.expressions()) {
            about.add(ExpressionSource.key(expression, statistics, statistics.table(), said, scope));
        }
        Chain chain = new Chain(CodeBlock.of(
                        "$Lstatistics($L$S)", of, schema, statistics.id().name()))
                .then("on($L)", about.stream().collect(CodeBlock.joining(",$W")));
        if (statistics.kinds().size() < ALL_KINDS) {
            statistics.kinds().forEach(kind -> chain.then("$L()", kind));
        }
        chain.thenIf(statistics.target() != StatisticsDef.USUAL_TARGET, "target($L)", statistics.target());
        scope.model()
                .find(OwnerDef.id(statistics.id()))
                .map(OwnerDef.class::cast)
                .ifPresent(owner -> chain.then("ownedBy($S)", owner.role()));
        return CommentSource.on(statistics.id(), chain, scope).code();
    }
}
