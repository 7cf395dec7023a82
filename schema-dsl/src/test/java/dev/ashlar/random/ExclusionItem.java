package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint over gist.
 *
 * @param overlapping the column that must not overlap
 * @param equal columns that are equal meanwhile, by the extension btree_gist
 * @param extension that extension; 0 where there are no such columns
 * @param include columns that its index carries
 */
record ExclusionItem(
        int key,
        Named named,
        int place,
        int overlapping,
        List<Integer> equal,
        int extension,
        List<Integer> include,
        @Nullable Cond where,
        Deferral deferral)
        implements Item {

    @Override
    public ExclusionItem named(Named other) {
        return new ExclusionItem(key, other, place, overlapping, equal, extension, include, where, deferral);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(equal);
        needs.add(overlapping);
        needs.addAll(include);
        needs.add(place);
        if (extension != 0) {
            needs.add(extension);
        }
        if (where != null) {
            needs.addAll(where.columns());
        }
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        boolean stored =
                needs().stream().noneMatch(need -> spec.get(need) instanceof ColumnItem column && column.isVirtual());
        return stored
                && !PartitionKeyItem.isPartitioned(place, spec)
                && spec.get(overlapping) instanceof ColumnItem column
                && column.type().has(TypeSort.Trait.OVERLAP)
                && equal.stream()
                        .allMatch(each -> ((ColumnItem) spec.get(each)).type().has(TypeSort.Trait.BTREE_GIST)
                                && !((ColumnItem) spec.get(each)).type().array())
                && Columns.carried(
                        include,
                        Stream.concat(Stream.of(overlapping), equal.stream()).toList(),
                        place,
                        spec)
                && (where == null || where.fits(spec));
    }
}
