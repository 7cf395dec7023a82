package dev.ashlar.model;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column. Its place in the table is its place in the model; it is never compared.
 *
 * @param id the address
 * @param type the type
 * @param nullable whether it may be null
 * @param collation the collation as SQL names it; null for the type's own
 * @param identity its identity; null where it has none
 * @param generated its generation; null where it is stored as given
 * @param settings how its values are stored and counted; null where all of that is usual
 */
public record ColumnDef(
        ObjectId id,
        SqlType type,
        boolean nullable,
        @Nullable String collation,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable ColumnSettings settings)
        implements Definition {

    public ColumnDef {
        settings = ColumnSettings.USUAL.equals(settings) ? null : settings;
    }

    /** A column whose values are stored and counted as usual. */
    public ColumnDef(
            ObjectId id,
            SqlType type,
            boolean nullable,
            @Nullable String collation,
            @Nullable Identity identity,
            @Nullable Generated generated) {
        this(id, type, nullable, collation, identity, generated, null);
    }

    /** The same, free to be null as far as the column itself says. */
    public ColumnDef asNullable() {
        return new ColumnDef(id, type, true, collation, identity, generated, settings);
    }

    /** A column that a table has from two others: it is not null where it is not in one of them (manual, CREATE TABLE, INHERITS). */
    public ColumnDef merged(ColumnDef other) {
        return new ColumnDef(
                id,
                type,
                nullable && other.nullable,
                collation,
                identity,
                generated,
                settings == null ? other.settings : settings);
    }

    /** The same, without what it is generated from. */
    public ColumnDef asStored() {
        return new ColumnDef(id, type, nullable, collation, identity, null, settings);
    }

    /** How its values are stored and counted. */
    public ColumnSettings set() {
        return settings == null ? ColumnSettings.USUAL : settings;
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id)
                .and(type.needs())
                .and(CollationName.id(collation))
                .and(generated == null ? null : generated.expression())
                .set();
    }

    @Override
    public Set<Slot> slots() {
        return identity == null
                ? Set.of(new Slot(Slot.Space.COLUMN, id.owner().address(), id.name()))
                : Set.of(
                        new Slot(Slot.Space.COLUMN, id.owner().address(), id.name()),
                        new Slot(Slot.Space.RELATION, id.schemaName(), identity.sequence()));
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new ColumnDef(
                names.apply(id),
                type.renamed(names),
                nullable,
                CollationName.renamed(collation, names),
                identity,
                generated == null ? null : new Generated(generated.expression().renamed(names), generated.virtual()),
                settings);
    }
}
