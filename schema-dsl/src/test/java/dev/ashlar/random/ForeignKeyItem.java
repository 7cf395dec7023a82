package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ReferentialAction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A foreign key.
 *
 * @param target the key or the unique index that it refers to
 * @param onDeleteColumns the columns that its action is about; empty for all
 */
record ForeignKeyItem(
        int key,
        Named named,
        int place,
        List<Integer> columns,
        int target,
        boolean matchFull,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        List<Integer> onDeleteColumns,
        Deferral deferral)
        implements Item {

    @Override
    public ForeignKeyItem named(Named other) {
        return new ForeignKeyItem(
                key, other, place, columns, target, matchFull, onUpdate, onDelete, onDeleteColumns, deferral);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(columns);
        needs.addAll(onDeleteColumns);
        needs.add(place);
        needs.add(target);
        return needs;
    }

    /** The columns that a key or unique index is of; none where nothing can refer to it. */
    static List<Integer> referable(Item target) {
        return switch (target) {
            case KeyItem key when key.deferral() == Deferral.NOT_DEFERRABLE -> key.columns();
            case IndexItem index
            when index.isPlainUnique() ->
                index.elements().stream().map(IndexItem.Element::column).toList();
            default -> List.of();
        };
    }

    @Override
    public boolean fits(Spec spec) {
        List<Integer> referred = referable(spec.get(target));
        boolean paired = referred.size() == columns.size() && Columns.keyable(columns, place, spec);
        for (int i = 0; paired && i < columns.size(); i++) {
            ColumnItem from = (ColumnItem) spec.get(columns.get(i));
            ColumnItem to = (ColumnItem) spec.get(referred.get(i));
            paired = from.type().equals(to.type())
                    && from.collation().equals(to.collation())
                    && !from.isGenerated()
                    && isReferable(to.type(), spec)
                    && (!to.type().array() || to.type().modifiers().isEmpty());
        }
        boolean deletes = onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT;
        return paired && columns.containsAll(onDeleteColumns) && (deletes || onDeleteColumns.isEmpty());
    }

    /** PostgreSQL finds no way to compare the values of a domain over types that it compares by what they are made of. */
    private static boolean isReferable(TypeSpec type, Spec spec) {
        return !(spec.find(type.enumKey()) instanceof DomainItem domain)
                || !domain.base().array()
                        && !domain.base().isEnum()
                        && !domain.base().has(TypeSort.Trait.OVERLAP)
                        && isReferable(domain.base(), spec);
    }
}
