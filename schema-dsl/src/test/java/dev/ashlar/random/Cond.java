package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition over columns. */
sealed interface Cond {

    /** A column is null, or is not. */
    record Null(int column, boolean not) implements Cond {}

    /** A column compared with a value. */
    record Compared(int column, String operator, int sample) implements Cond {}

    /** A column that is one of its values, or between two. */
    record Within(int column, boolean range) implements Cond {}

    /** Two columns of one type compared. */
    record Columns2(int left, String operator, int right) implements Cond {}

    /** Two conditions, both or either. */
    record Pair(Cond left, boolean both, Cond right) implements Cond {}

    /** The opposite. */
    record Not(Cond inner) implements Cond {}

    /** SQL as its author writes it, over a column that it is said to need. */
    record Raw(int column) implements Cond {}

    default Set<Integer> columns() {
        return switch (this) {
            case Null(int column, boolean not) -> Set.of(column);
            case Compared(int column, String operator, int sample) -> Set.of(column);
            case Within(int column, boolean range) -> Set.of(column);
            case Columns2(int left, String operator, int right) -> left == right ? Set.of(left) : Set.of(left, right);
            case Pair(Cond left, boolean both, Cond right) ->
                Stream.concat(left.columns().stream(), right.columns().stream()).collect(Collectors.toSet());
            case Not(Cond inner) -> inner.columns();
            case Raw(int column) -> Set.of(column);
        };
    }

    /** Whether all its columns are there, of the place, and can be compared so. */
    default boolean fits(Spec spec) {
        return switch (this) {
            case Null none -> spec.find(none.column()) instanceof ColumnItem;
            case Compared compared -> comparable(compared.column(), spec, compared.sample() + 1);
            case Within within -> comparable(within.column(), spec, 2);
            case Columns2(int left, String operator, int right) ->
                comparable(left, spec, 0)
                        && comparable(right, spec, 0)
                        && !Columns.isDomainOverEnum(((ColumnItem) spec.get(left)).type(), spec)
                        && ((ColumnItem) spec.get(left)).type().equals(((ColumnItem) spec.get(right)).type())
                        && ((ColumnItem) spec.get(left)).collation().equals(((ColumnItem) spec.get(right)).collation());
            case Pair pair -> pair.left().fits(spec) && pair.right().fits(spec);
            case Not not -> not.inner().fits(spec);
            case Raw raw -> spec.find(raw.column()) instanceof ColumnItem;
        };
    }

    private static boolean comparable(int key, Spec spec, int samples) {
        return spec.find(key) instanceof ColumnItem column
                && column.type().has(Trait.EQUAL)
                && Columns.samples(column.type(), spec).size() >= samples;
    }

    /** A random condition inside a table, over its columns. */
    static Cond inTable(List<ColumnItem> columns, Spec spec, Dice dice) {
        return dice.oneIn(8) ? new Raw(dice.pick(columns).key()) : random(columns, spec, dice);
    }

    /** A random condition over columns of one table. */
    static Cond random(List<ColumnItem> columns, Spec spec, Dice dice) {
        int kind = dice.below(10);
        if (kind == 0) {
            return new Pair(random(columns, spec, dice), dice.oneIn(2), random(columns, spec, dice));
        }
        if (kind == 1) {
            return new Not(random(columns, spec, dice));
        }
        ColumnItem column = dice.pick(columns);
        int samples = Columns.samples(column.type(), spec).size();
        if (!column.type().has(Trait.EQUAL) || samples == 0 || kind == 2) {
            return new Null(column.key(), dice.oneIn(4));
        }
        if (kind == 3 && samples > 1) {
            return new Within(column.key(), dice.oneIn(2));
        }
        if (kind == 4) {
            List<ColumnItem> alike = columns.stream()
                    .filter(other -> other.type().equals(column.type()))
                    .filter(other -> other.collation().equals(column.collation()))
                    .toList();
            return new Columns2(
                    column.key(), dice.of("<>", "<=", "="), dice.pick(alike).key());
        }
        return new Compared(column.key(), dice.of("=", "<>", ">", ">=", "<", "<="), dice.below(samples));
    }
}
