package dev.ashlar.random;

import java.util.Set;

/** Where a column's value comes from when none is given. */
sealed interface ColumnValue {

    /** From nowhere. */
    record None() implements ColumnValue {}

    /** From a value of the type. */
    record Literal(int sample) implements ColumnValue {}

    /** From an expression that fits the type. */
    record Computed() implements ColumnValue {}

    /** From a sequence. */
    record NextValue(int sequence) implements ColumnValue {}

    /** From an identity. */
    record Numbered(boolean always, Counting counting) implements ColumnValue {}

    /** From another column. */
    record Generated(int column, boolean virtual) implements ColumnValue {}

    default Set<Integer> needs() {
        return switch (this) {
            case NextValue(int sequence) -> Set.of(sequence);
            case Generated(int column, boolean virtual) -> Set.of(column);
            case None none -> Set.of();
            case Literal literal -> Set.of();
            case Computed computed -> Set.of();
            case Numbered numbered -> Set.of();
        };
    }
}
