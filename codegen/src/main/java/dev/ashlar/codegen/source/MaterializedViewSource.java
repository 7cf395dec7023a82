package dev.ashlar.codegen.source;

import dev.ashlar.dsl.Compression;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.Storage;
import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.MaterializedViewDef;
import java.util.Locale;

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
        view.set().forEach((column, said) -> settings(column, said, chain));
        chain.thenIf(view.tablespace() != null, "tablespace($S)", view.tablespace())
                .thenIf(view.noData(), "withNoData()");
        scope.model()
                .children(view.id(), ClusterDef.class)
                .forEach(each -> chain.then("clusterOn($S)", each.index().name()));
        scope.model()
                .children(view.id(), IndexDef.class)
                .forEach(index -> chain.then("with(view -> $L)", IndexSource.said(index, "view.", scope)));
        scope.names()
                .statistics(view.id())
                .forEach(each -> chain.then("with(view -> $L)", StatisticsSource.said(each, "view.", scope)));
        return Made.of(MaterializedView.class, QueryViewSource.comments(view, view.columns(), chain, scope));
    }

    private static void settings(String column, ColumnSettings said, Chain chain) {
        if (said.storage() != null) {
            chain.then("columnStorage($S,$W$T.$L)", column, Storage.class, said.storage());
        }
        if (said.compression() != null) {
            String method = said.compression().toUpperCase(Locale.ROOT);
            chain.then("columnCompression($S,$W$T.$L)", column, Compression.class, method);
        }
        chain.thenIf(said.statistics() != null, "columnStatistics($S,$W$L)", column, said.statistics());
        said.options().forEach((name, value) -> chain.then("columnWith($S,$W$S,$W$S)", column, name, value));
    }
}
