package dev.ashlar.random;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param columnComment the comment on its first column; null for none
 */
record ViewItem(
        int key,
        Named named,
        int place,
        Query query,
        @Nullable String columnComment) implements Item {

    @Override
    public ViewItem named(Named other) {
        return new ViewItem(key, other, place, query, columnComment);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = query.needs();
        needs.add(place);
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        return query.fits(spec) && !dependsOn(key, query, spec);
    }

    private static boolean dependsOn(int view, Query query, Spec spec) {
        return query instanceof Query.OverView(int other, boolean limited)
                && (other == view || spec.find(other) instanceof ViewItem next && dependsOn(view, next.query(), spec));
    }
}
