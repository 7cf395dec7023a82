package dev.ashlar.codegen.source;

import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.MaterializedViewDef;

/** Materialized views, with their indexes and statistics. */
record MaterializedViewSource() implements KindSource<MaterializedViewDef> {

    @Override
    public Place place() {
        return Place.MATERIALIZED_VIEWS;
    }

    @Override
    public Made made(MaterializedViewDef view, Scope scope) {
        Chain chain = QueryViewSource.of(
                MaterializedView.class, "materializedView", view, view.columns(), view.query(), scope);
        chain.thenIf(view.method() != null, "using($S)", view.method());
        view.parameters().forEach((name, value) -> chain.then("with($S,$W$S)", name, value));
        chain.thenIf(view.tablespace() != null, "tablespace($S)", view.tablespace())
                .thenIf(view.noData(), "withNoData()");
        scope.model()
                .children(view.id(), IndexDef.class)
                .forEach(index -> chain.then("with(view -> $L)", IndexSource.said(index, "view.", scope)));
        scope.names()
                .statistics(view.id())
                .forEach(each -> chain.then("with(view -> $L)", StatisticsSource.said(each, "view.", scope)));
        return Made.of(MaterializedView.class, QueryViewSource.comments(view, view.columns(), chain, scope));
    }
}
