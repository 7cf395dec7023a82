package dev.ashlar.random;

import java.util.HashSet;
import java.util.Set;

/**
 * Which role an object belongs to.
 *
 * @param object the number of the object
 */
record OwnerItem(int key, Named named, int object, String role) implements Item {

    @Override
    public OwnerItem named(Named other) {
        return this;
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(object);
    }

    /**
     * Whether an object has an owner of its own. The owner of a table checks its foreign keys, and may do so only where it may use the
     * schema; that of a wrapper and of an event trigger must be a superuser.
     */
    static boolean isOwned(Item item, Spec spec) {
        return switch (item) {
            case SequenceItem sequence -> !sequence.isOwned(spec);
            case TableItem table -> table.place() == SchemaItem.PUBLIC;
            case SchemaItem schema -> schema.key() != SchemaItem.PUBLIC;
            case ExtraItem extra -> extra.sort() != ExtraItem.Sort.CAST;
            case EnumItem type -> true;
            case ViewItem view -> true;
            case DomainItem domain -> true;
            case CompositeItem type -> true;
            case RangeItem range -> true;
            case CollationItem collation -> true;
            case RoutineItem routine -> true;
            case AggregateItem aggregate -> true;
            case ServerItem server -> true;
            case Item other -> false;
        };
    }

    /**
     * Whether a query reads through a view of this owner, who need not be allowed to read what that is of.
     *
     * @param seen the views that were looked at: before they are pruned, some may read each other
     */
    private boolean reads(Query query, Set<Integer> seen, Spec spec) {
        return query.needs().stream()
                .anyMatch(need -> spec.find(need) instanceof ViewItem view
                        && seen.add(need)
                        && (need == object || reads(view.query(), seen, spec)));
    }

    @Override
    public boolean fits(Spec spec) {
        return isOwned(spec.get(object), spec)
                && spec.of(ViewItem.class).stream()
                        .filter(view -> view.sort() == ViewItem.Sort.MATERIALIZED)
                        .noneMatch(view -> reads(view.query(), new HashSet<>(), spec))
                && spec.of(OwnerItem.class).stream().noneMatch(each -> each.object == object && each.key < key);
    }
}
