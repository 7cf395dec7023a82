package dev.ashlar.random;

import dev.ashlar.dsl.Index;
import dev.ashlar.dsl.MaterializedView;
import dev.ashlar.dsl.QueryView;
import dev.ashlar.dsl.Schema;
import dev.ashlar.dsl.View;
import dev.ashlar.random.ViewItem.Sort;
import java.util.List;
import org.jooq.Field;

/**
 * Says views and materialized views in the DSL.
 *
 * @param spec the schema
 * @param build the objects of it
 */
record BuildViews(Spec spec, Build build) {

    /** A view of which nothing is said yet. */
    static QueryView<?> bare(Schema schema, ViewItem item) {
        String name = item.named().name();
        return item.sort().materialized() ? MaterializedView.materializedView(schema, name) : View.view(schema, name);
    }

    /** Says all of a view. */
    QueryView<?> told(ViewItem item) {
        QueryView<?> view = build.view(item.key());
        var query = new BuildQuery(spec, build);
        view.as(() -> query.select(item.query()));
        Field<?>[] fields = query.select(item.query()).fields();
        if (item.columnComment() != null && fields.length > 0) {
            view.commentOn(fields[0].getName(), item.columnComment());
        }
        if (item.named().comment() != null) {
            view.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            view.renamedFrom(item.named().old());
        }
        switch (view) {
            case View plain -> plain(plain, item);
            case MaterializedView materialized -> materialized(materialized, item);
        }
        return view;
    }

    private void plain(View view, ViewItem item) {
        switch (item.sort()) {
            case BARRIER -> view.securityBarrier();
            case INVOKER -> view.securityInvoker();
            case CHECKED -> view.withCheckOption().securityBarrier();
            case LOCALLY_CHECKED -> view.withLocalCheckOption();
            case PLAIN, MATERIALIZED, FILLED, EMPTY -> {}
        }
        for (RuleItem rule : spec.in(item.key(), RuleItem.class)) {
            SpecParts.tell(view.rule(rule.named().name()), rule, spec, build);
        }
    }

    private void materialized(MaterializedView view, ViewItem item) {
        if (item.sort() == Sort.FILLED) {
            view.with("fillfactor", "70").with("toast.autovacuum_enabled", "false");
        }
        if (item.sort() == Sort.EMPTY) {
            view.withNoData();
        }
        for (ViewIndexItem index : spec.in(item.key(), ViewIndexItem.class)) {
            index(view, index);
        }
    }

    private static void index(MaterializedView view, ViewIndexItem item) {
        String name = item.named().name();
        List<Field<?>> fields = List.of(view.fields());
        Index index = item.unique()
                ? view.uniqueIndex(name).on(fields.get(0))
                : view.index(name).on(fields.get(1).desc()).include(fields.get(0));
        if (item.named().comment() != null) {
            index.withComment(item.named().comment());
        }
        if (item.named().old() != null) {
            index.renamedFrom(item.named().old());
        }
    }
}
