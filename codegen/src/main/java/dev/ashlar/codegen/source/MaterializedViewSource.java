package dev.ashlar.codegen.source;

import dev.ashlar.dsl.Compression;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.Storage;
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
        view.stored().forEach(each -> settings(each.column(), each.settings(), chain));
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

    private static void settings(String column, ColumnSettings settings, Chain chain) {
        if (settings.storage() != null) {
            chain.then("storage($S,$W$T.$L)", column, Storage.class, settings.storage());
        }
        if (settings.compression() != null) {
            chain.then(
                    "compression($S,$W$T.$L)",
                    column,
                    Compression.class,
                    settings.compression().toUpperCase(Locale.ROOT));
        }
        chain.thenIf(settings.statistics() != null, "statisticsTarget($S,$W$L)", column, settings.statistics());
        settings.options().forEach((name, value) -> chain.then("columnOption($S,$W$S,$W$S)", column, name, value));
    }
}
