package dev.ashlar.random;

/**
 * An index of a materialized view that groups rows.
 *
 * @param unique whether it is over what the rows are grouped by, and unique; else it is over the count
 */
record ViewIndexItem(int key, Named named, int place, boolean unique) implements Item {

    @Override
    public ViewIndexItem named(Named renamed) {
        return new ViewIndexItem(key, renamed, place, unique);
    }

    @Override
    public boolean fits(Spec spec) {
        return spec.find(place) instanceof ViewItem view
                && view.sort().materialized()
                && view.query() instanceof Query.Grouped;
    }
}
