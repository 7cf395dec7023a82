package dev.ashlar.random;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view.
 *
 * @param columnComment the comment on its first column; null for none
 * @param sort which of the two, and with which options
 */
record ViewItem(
        int key,
        Named named,
        int place,
        Query query,
        @Nullable String columnComment,
        Sort sort) implements Item {

    /** What a view can be. */
    enum Sort {
        PLAIN,
        BARRIER,
        /** PostgreSQL 15. */
        INVOKER,
        CHECKED,
        LOCALLY_CHECKED,
        MATERIALIZED,
        FILLED,
        EMPTY;

        boolean materialized() {
            return this == MATERIALIZED || this == FILLED || this == EMPTY;
        }

        boolean checked() {
            return this == CHECKED || this == LOCALLY_CHECKED;
        }
    }

    @Override
    public ViewItem named(Named other) {
        return new ViewItem(key, other, place, query, columnComment, sort);
    }

    ViewItem sort(Sort other) {
        return new ViewItem(key, named, place, query, columnComment, other);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = query.needs();
        needs.add(place);
        return needs;
    }

    /** Nothing reads one without rows, and only rows of one table can be written to. */
    @Override
    public boolean fits(Spec spec) {
        return query.fits(spec)
                && !dependsOn(key, query, spec)
                && (!sort.checked() || query instanceof Query.Rows)
                && (!sort.materialized() || sort == Sort.EMPTY || !ForeignItem.isRead(query, spec))
                && !(query instanceof Query.OverView(int view, boolean limited)
                        && ((ViewItem) spec.get(view)).sort() == Sort.EMPTY);
    }

    private static boolean dependsOn(int view, Query query, Spec spec) {
        return query instanceof Query.OverView(int other, boolean limited)
                && (other == view || spec.find(other) instanceof ViewItem next && dependsOn(view, next.query(), spec));
    }
}
