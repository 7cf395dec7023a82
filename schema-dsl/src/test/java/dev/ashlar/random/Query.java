package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of a view. */
sealed interface Query {

    /** A column that is selected, under another name where one is given. */
    record Out(int column, String as) {}

    /** Columns of one table, by an alias where one is given. */
    record Rows(
            int table,
            String alias,
            List<Out> outs,
            @Nullable Cond where) implements Query {}

    /** Columns of two tables. */
    record Joined(Out left, Out right, int leftTable, int rightTable, boolean aliased) implements Query {}

    /** A column and how many rows have it. */
    record Grouped(int table, Out by, int counted) implements Query {}

    /** The columns of a primary key, another column of its rows, and a count. */
    record GroupedByKey(int table, int primaryKey, Out more) implements Query {}

    /** The columns of another view. */
    record OverView(int view, boolean limited) implements Query {}

    /** Columns of two tables as text, one below the other. */
    record United(int first, int firstColumn, int second, int secondColumn) implements Query {}

    /** Columns of a table for whose rows another has any. */
    record Existing(int table, Out out, int other, @Nullable Cond where) implements Query {}

    default Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>();
        switch (this) {
            case Rows rows -> {
                needs.add(rows.table());
                rows.outs().forEach(out -> needs.add(out.column()));
                if (rows.where() != null) {
                    needs.addAll(rows.where().columns());
                }
            }
            case Joined(Out left, Out right, int leftTable, int rightTable, boolean aliased) ->
                needs.addAll(List.of(left.column(), right.column(), leftTable, rightTable));
            case Grouped(int table, Out by, int counted) -> needs.addAll(List.of(table, by.column(), counted));
            case GroupedByKey(int table, int primaryKey, Out more) ->
                needs.addAll(List.of(table, primaryKey, more.column()));
            case OverView(int view, boolean limited) -> needs.add(view);
            case United(int first, int firstColumn, int second, int secondColumn) ->
                needs.addAll(List.of(first, firstColumn, second, secondColumn));
            case Existing existing -> {
                needs.addAll(List.of(existing.table(), existing.out().column(), existing.other()));
                if (existing.where() != null) {
                    needs.addAll(existing.where().columns());
                }
            }
        }
        return needs;
    }

    default boolean fits(Spec spec) {
        return switch (this) {
            case Rows rows -> rows.where() == null || rows.where().fits(spec);
            case Existing existing ->
                existing.where() == null || existing.where().fits(spec);
            case Grouped grouped ->
                ((ColumnItem) spec.get(grouped.by().column())).type().has(Trait.EQUAL);
            case GroupedByKey grouped ->
                spec.get(grouped.primaryKey()) instanceof KeyItem key
                        && key.primary()
                        && key.deferral() == dev.ashlar.model.Deferral.NOT_DEFERRABLE
                        && key.place() == grouped.table();
            case Joined joined -> true;
            case OverView over -> true;
            case United united ->
                ((ColumnItem) spec.get(united.firstColumn()))
                        .collation()
                        .equals(((ColumnItem) spec.get(united.secondColumn())).collation());
        };
    }
}
