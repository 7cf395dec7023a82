package dev.ashlar.random;

import dev.ashlar.model.Deferral;
import dev.ashlar.random.Query.Out;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random queries of views. */
record MakeQueries(Make make) {

    @Nullable
    Query query(Spec spec) {
        Dice dice = make.dice();
        List<TableItem> tables = spec.of(TableItem.class).stream()
                .filter(table -> !spec.in(table.key(), ColumnItem.class).isEmpty())
                .toList();
        if (tables.isEmpty()) {
            return null;
        }
        int table = dice.pick(tables).key();
        int other = dice.pick(tables).key();
        List<ColumnItem> columns = spec.in(table, ColumnItem.class);
        return switch (dice.below(8)) {
            case 0, 1 -> rows(table, columns, spec);
            case 2 -> new Query.Joined(out(table, spec), out(other, spec), table, other, dice.oneIn(2));
            case 3 -> grouped(table, columns, spec);
            case 4 -> groupedByKey(spec);
            case 5 -> overView(table, columns, spec);
            case 6 -> new Query.United(table, column(table, spec), other, column(other, spec));
            default ->
                new Query.Existing(
                        table,
                        out(table, spec),
                        other,
                        dice.oneIn(2) ? Cond.random(spec.in(other, ColumnItem.class), spec, dice) : null);
        };
    }

    private int column(int table, Spec spec) {
        return make.dice().pick(spec.in(table, ColumnItem.class)).key();
    }

    private Out out(int table, Spec spec) {
        return new Out(column(table, spec), make.dice().of("", "", "Shown \"as\"", "shown"));
    }

    private Query rows(int table, List<ColumnItem> columns, Spec spec) {
        Dice dice = make.dice();
        List<Out> outs = dice.some(columns, 4).stream()
                .map(column -> new Out(column.key(), dice.of("", "", "", "shown" + column.key())))
                .toList();
        return new Query.Rows(
                table, dice.of("", "t", "Alias x"), outs, dice.oneIn(2) ? Cond.random(columns, spec, dice) : null);
    }

    private Query grouped(int table, List<ColumnItem> columns, Spec spec) {
        List<ColumnItem> equal = columns.stream()
                .filter(column -> column.type().has(TypeSort.Trait.EQUAL))
                .toList();
        return equal.isEmpty()
                ? rows(table, columns, spec)
                : new Query.Grouped(
                        table,
                        new Out(make.dice().pick(equal).key(), make.dice().of("", "by")),
                        column(table, spec));
    }

    private @Nullable Query groupedByKey(Spec spec) {
        KeyItem key = make.dice()
                .any(spec.of(KeyItem.class).stream()
                        .filter(each -> each.primary() && each.deferral() == Deferral.NOT_DEFERRABLE)
                        .toList());
        return key == null
                ? null
                : new Query.GroupedByKey(key.place(), key.key(), new Out(column(key.place(), spec), ""));
    }

    private Query overView(int table, List<ColumnItem> columns, Spec spec) {
        ViewItem view = make.dice().any(spec.of(ViewItem.class));
        return view == null
                ? rows(table, columns, spec)
                : new Query.OverView(view.key(), make.dice().oneIn(2));
    }
}
