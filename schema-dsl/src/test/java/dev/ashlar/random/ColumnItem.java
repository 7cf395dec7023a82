package dev.ashlar.random;

import dev.ashlar.random.ColumnValue.Computed;
import dev.ashlar.random.ColumnValue.Generated;
import dev.ashlar.random.ColumnValue.Literal;
import dev.ashlar.random.ColumnValue.NextValue;
import dev.ashlar.random.ColumnValue.None;
import dev.ashlar.random.ColumnValue.Numbered;
import java.util.HashSet;
import java.util.Set;

/**
 * A column.
 *
 * @param collation its collation; empty for the usual one
 */
record ColumnItem(int key, Named named, int place, TypeSpec type, boolean nullable, String collation, ColumnValue value)
        implements Item {

    ColumnItem type(TypeSpec other) {
        return new ColumnItem(key, named, place, other, nullable, collation, value);
    }

    ColumnItem nullable(boolean other) {
        return new ColumnItem(key, named, place, type, other, collation, value);
    }

    ColumnItem collation(String other) {
        return new ColumnItem(key, named, place, type, nullable, other, value);
    }

    ColumnItem value(ColumnValue other) {
        return new ColumnItem(key, named, place, type, nullable, collation, other);
    }

    boolean isGenerated() {
        return value instanceof Generated;
    }

    boolean isVirtual() {
        return value instanceof Generated(int column, boolean virtual) && virtual;
    }

    @Override
    public ColumnItem named(Named other) {
        return new ColumnItem(key, other, place, type, nullable, collation, value);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(type.needs());
        needs.addAll(value.needs());
        needs.add(place);
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        boolean collated = collation.isEmpty() || type.has(TypeSort.Trait.TEXT) && !type.array();
        return collated && valueFits(spec) && (!type.has(TypeSort.Trait.EXTENSION) || publicExtension(spec));
    }

    private boolean publicExtension(Spec spec) {
        return spec.get(type.enumKey()).place() == SchemaItem.PUBLIC;
    }

    private boolean valueFits(Spec spec) {
        return switch (value) {
            case None none -> true;
            case Literal literal -> Columns.samples(type, spec).size() > literal.sample();
            case Computed computed -> Columns.computable(type);
            case NextValue next -> type.has(TypeSort.Trait.INTEGER);
            case Numbered numbered -> type.has(TypeSort.Trait.INTEGER) && !nullable;
            case Generated generated -> generatedFits(generated, spec);
        };
    }

    private boolean generatedFits(Generated generated, Spec spec) {
        return generated.column() != key
                && spec.get(generated.column()) instanceof ColumnItem source
                && source.place() == place
                && !source.isGenerated()
                && Columns.generatable(source.type(), type)
                && (!generated.virtual() || Columns.virtualFits(source.type(), type));
    }
}
