package dev.ashlar.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param id the address; the parent is the table that refers
 * @param columns the columns that refer, in order
 * @param references the columns they refer to, in order, all of one table
 * @param key the primary key, unique constraint or unique index of those columns; null where it is not known
 * @param matchFull whether all columns are null or none
 * @param onUpdate what happens when the key changes
 * @param onDelete what happens when the row goes
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT is about (PostgreSQL 15); empty for all
 * @param deferral when it is checked
 * @param period whether the last column is a range that the ranges referred to must cover (PostgreSQL 18)
 * @param validity whether the rows are known to fulfil it
 */
public record ForeignKeyDef(
        ObjectId id,
        List<ObjectId> columns,
        List<ObjectId> references,
        @Nullable ObjectId key,
        boolean matchFull,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        List<ObjectId> onDeleteColumns,
        Deferral deferral,
        boolean period,
        Validity validity)
        implements Definition {

    public ForeignKeyDef {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    /** A key over columns that are compared, which all rows fulfil. */
    public ForeignKeyDef(
            ObjectId id,
            List<ObjectId> columns,
            List<ObjectId> references,
            @Nullable ObjectId key,
            boolean matchFull,
            ReferentialAction onUpdate,
            ReferentialAction onDelete,
            List<ObjectId> onDeleteColumns,
            Deferral deferral) {
        this(
                id,
                columns,
                references,
                key,
                matchFull,
                onUpdate,
                onDelete,
                onDeleteColumns,
                deferral,
                false,
                Validity.VALID);
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id)
                .and(columns)
                .and(referencedTable())
                .and(references)
                .and(key)
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of(Slot.constraint(id));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ForeignKeyDef(
                names.apply(id),
                columns.stream().map(names).toList(),
                references.stream().map(names).toList(),
                key == null ? null : names.apply(key),
                matchFull,
                onUpdate,
                onDelete,
                onDeleteColumns.stream().map(names).toList(),
                deferral,
                period,
                validity);
    }

    /** Whether a key of another table says the same of columns of the same names, whether or not both are known to be fulfilled. */
    public boolean saysSameAs(ForeignKeyDef other) {
        return names(columns).equals(names(other.columns))
                && references.equals(other.references)
                && matchFull == other.matchFull
                && onUpdate == other.onUpdate
                && onDelete == other.onDelete
                && names(onDeleteColumns).equals(names(other.onDeleteColumns))
                && deferral == other.deferral
                && period == other.period;
    }

    private static List<String> names(List<ObjectId> columns) {
        return columns.stream().map(ObjectId::name).toList();
    }

    /** The table that it refers to. */
    public ObjectId referencedTable() {
        return references.get(0).owner();
    }
}
