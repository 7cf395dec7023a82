package dev.ashlar.random;

import dev.ashlar.model.Firing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random policies, rules, statistics and indexes of materialized views; null where none fits. */
record MakeRules(Make make) {

    /** Roles that every server has. */
    private static final List<String> ROLES = List.of("pg_monitor", "pg_read_all_data", "pg_write_all_data");

    /** The schema with one more of these, or as it is. */
    Spec part(Spec spec) {
        Dice dice = make.dice();
        TableItem table = make.anyTable(spec);
        return switch (dice.below(6)) {
            case 0, 1 -> table == null ? spec : MakeParts.fitting(spec, policy(table.key(), spec));
            case 2, 3 -> MakeParts.fitting(spec, rule(spec));
            case 4 -> table == null ? spec : MakeParts.fitting(spec, statistics(table.key(), spec));
            default -> MakeParts.fitting(spec, index(spec));
        };
    }

    @Nullable
    PolicyItem policy(int table, Spec spec) {
        Dice dice = make.dice();
        List<ColumnItem> columns = spec.in(table, ColumnItem.class);
        if (columns.isEmpty()) {
            return null;
        }
        int key = make.next();
        if (dice.oneIn(3)) {
            // It says nothing: all commands, everyone, no row.
            return new PolicyItem(key, make.name(key), table, false, PolicyItem.Command.ALL, List.of(), null, null, 0);
        }
        PolicyItem.Command command = dice.of(PolicyItem.Command.values());
        boolean reads = command != PolicyItem.Command.INSERT && !dice.oneIn(4);
        boolean writes = command != PolicyItem.Command.SELECT && command != PolicyItem.Command.DELETE;
        TableItem other = reads && dice.oneIn(3) ? make.anyTable(spec) : null;
        return new PolicyItem(
                key,
                make.name(key),
                table,
                dice.oneIn(4),
                command,
                dice.some(ROLES, dice.below(3)),
                reads ? Cond.inTable(columns, spec, dice) : null,
                writes && dice.oneIn(2) ? Cond.random(columns, spec, dice) : null,
                other == null ? 0 : other.key());
    }

    @Nullable
    RuleItem rule(Spec spec) {
        Dice dice = make.dice();
        ViewItem view = dice.oneIn(3) ? dice.any(spec.of(ViewItem.class)) : null;
        ColumnItem column = dice.any(spec.of(ColumnItem.class));
        ColumnItem other = dice.any(spec.of(ColumnItem.class));
        if (column == null || other == null) {
            return null;
        }
        int key = make.next();
        return new RuleItem(
                key,
                make.name(key),
                view == null ? column.place() : view.key(),
                view == null ? dice.of(RuleItem.Event.UPDATE, RuleItem.Event.DELETE) : dice.of(RuleItem.Event.values()),
                view == null && dice.oneIn(2) ? column.key() : 0,
                dice.oneIn(3) ? 0 : other.key(),
                view == null && dice.oneIn(3) ? dice.of(Firing.values()) : Firing.ORIGIN);
    }

    @Nullable
    StatisticsItem statistics(int table, Spec spec) {
        Dice dice = make.dice();
        List<Integer> sortable = spec.in(table, ColumnItem.class).stream()
                .map(ColumnItem::key)
                .filter(key -> StatisticsItem.sortable(key, spec))
                .toList();
        if (sortable.isEmpty()) {
            return null;
        }
        int key = make.next();
        int expression = dice.oneIn(3) ? dice.pick(sortable) : 0;
        List<Integer> columns = expression != 0 && dice.oneIn(2) ? List.of() : dice.some(sortable, 3);
        boolean all = columns.isEmpty() || dice.oneIn(2);
        return new StatisticsItem(
                key,
                make.name(key),
                table,
                dice.oneIn(3) ? make.somewhere(spec) : spec.get(table).place(),
                columns,
                expression,
                all ? List.of() : dice.some(List.of(StatisticsItem.Kind.values()), dice.between(1, 2)),
                dice.oneIn(3) ? dice.of(0, 100, 1000) : -1);
    }

    private @Nullable ViewIndexItem index(Spec spec) {
        ViewItem view = make.dice()
                .any(spec.of(ViewItem.class).stream()
                        .filter(each -> each.sort().materialized() && each.query() instanceof Query.Grouped)
                        .toList());
        if (view == null) {
            return null;
        }
        int key = make.next();
        return new ViewIndexItem(key, make.name(key), view.key(), make.dice().oneIn(2));
    }
}
