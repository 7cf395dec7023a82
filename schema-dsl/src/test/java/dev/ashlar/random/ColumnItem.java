package dev.ashlar.random;

import dev.ashlar.random.ColumnValue.Computed;
import dev.ashlar.random.ColumnValue.Generated;
import dev.ashlar.random.ColumnValue.Literal;
import dev.ashlar.random.ColumnValue.NextValue;
import dev.ashlar.random.ColumnValue.None;
import dev.ashlar.random.ColumnValue.Numbered;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param collation its collation; empty for the usual one
 * @param conversion what is said of its values before; null for nothing
 */
record ColumnItem(
        int key,
        Named named,
        int place,
        TypeSpec type,
        boolean nullable,
        String collation,
        ColumnValue value,
        @Nullable Conversion conversion)
        implements Item {

    /**
     * How values are said to come from another type.
     *
     * @param from that type
     * @param back whether it is said how they go back, too
     */
    record Conversion(TypeSpec from, boolean back) {}

    ColumnItem(int key, Named named, int place, TypeSpec type, boolean nullable, String collation, ColumnValue value) {
        this(key, named, place, type, nullable, collation, value, null);
    }

    ColumnItem conversion(@Nullable Conversion other) {
        return new ColumnItem(key, named, place, type, nullable, collation, value, other);
    }

    ColumnItem type(TypeSpec other) {
        return new ColumnItem(key, named, place, other, nullable, collation, value, conversion);
    }

    ColumnItem nullable(boolean other) {
        return new ColumnItem(key, named, place, type, other, collation, value, conversion);
    }

    ColumnItem collation(String other) {
        return new ColumnItem(key, named, place, type, nullable, other, value, conversion);
    }

    ColumnItem value(ColumnValue other) {
        return new ColumnItem(key, named, place, type, nullable, collation, other, conversion);
    }

    boolean isGenerated() {
        return value instanceof Generated;
    }

    boolean isVirtual() {
        return value instanceof Generated(int column, boolean virtual) && virtual;
    }

    @Override
    public ColumnItem named(Named other) {
        return new ColumnItem(key, other, place, type, nullable, collation, value, conversion);
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
        return collated && valueFits(spec);
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
