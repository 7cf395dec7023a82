package dev.ashlar.random;

import java.util.List;

/** Makes random partitioned tables, partitions, and tables that inherit. */
record MakePartitions(Make make) {

    /** The schema with a table that is partitioned from now on, or with one more partition, or one that inherits. */
    Spec some(Spec spec) {
        TableItem table = make.anyTable(spec);
        if (table == null) {
            return spec;
        }
        if (PartitionKeyItem.isPartitioned(table.key(), spec)) {
            return partition(table.key(), spec);
        }
        return make.dice().oneIn(2) ? partitioned(table.key(), spec) : inheriting(table.key(), spec);
    }

    /** With some partitions. */
    Spec partitioned(int table, Spec spec) {
        Dice dice = make.dice();
        ColumnItem column = dice.any(spec.in(table, ColumnItem.class).stream()
                .filter(each -> PartitionKeyItem.isKey(each.key(), false, spec))
                .toList());
        if (column == null) {
            return spec;
        }
        PartitionKeyItem.Method method = dice.of(PartitionKeyItem.Method.values());
        int key = make.next();
        Spec more = MakeParts.fitting(spec, new PartitionKeyItem(key, Named.of(""), table, method, column.key()));
        if (!more.has(key)) {
            return spec;
        }
        for (int i = dice.below(4); i > 0; i--) {
            more = partition(table, more);
        }
        return more;
    }

    Spec partition(int table, Spec spec) {
        Dice dice = make.dice();
        int key = make.next();
        List<PartitionItem> wholes = spec.in(table, PartitionItem.class).stream()
                .filter(each -> each.sub() != 0)
                .toList();
        if (!wholes.isEmpty() && dice.oneIn(2)) {
            int above = dice.pick(wholes).key();
            return MakeParts.fitting(spec, new PartitionItem(key, make.name(key), table, above, dice.below(2), 0));
        }
        ColumnItem sub = dice.oneIn(4) ? dice.any(spec.in(table, ColumnItem.class)) : null;
        return MakeParts.fitting(
                spec,
                new PartitionItem(
                        key,
                        make.name(key),
                        table,
                        0,
                        dice.below(PartitionItem.REST + 1),
                        sub == null ? 0 : sub.key()));
    }

    private Spec inheriting(int table, Spec spec) {
        TableItem parent = make.anyTable(spec);
        return parent == null || parent.key() == table
                ? spec
                : MakeParts.fitting(
                        spec,
                        new InheritItem(
                                make.next(),
                                Named.of(""),
                                Math.max(table, parent.key()),
                                Math.min(table, parent.key())));
    }

    /** Under another table, where there is one. */
    InheritItem changed(InheritItem now, Spec spec) {
        TableItem parent = make.anyTable(spec);
        if (parent == null || parent.key() == now.parent()) {
            return now;
        }
        var other = new InheritItem(now.key(), now.named(), now.place(), parent.key());
        return other.fits(spec.with(other)) ? other : now;
    }

    /** Another slot, or another way of distributing rows. */
    PartitionItem changed(PartitionItem now, Spec spec) {
        var other = new PartitionItem(
                now.key(),
                now.named(),
                now.place(),
                now.above(),
                make.dice().below(PartitionItem.REST + 1),
                make.dice().oneIn(4) ? 0 : now.sub());
        return other.fits(spec.with(other)) ? other : now;
    }

    PartitionKeyItem changed(PartitionKeyItem now, Spec spec) {
        ColumnItem column = make.dice().pick(spec.in(now.place(), ColumnItem.class));
        var other = new PartitionKeyItem(
                now.key(),
                now.named(),
                now.place(),
                make.dice().of(PartitionKeyItem.Method.values()),
                make.dice().oneIn(2) ? column.key() : now.column());
        return other.fits(spec.with(other)) ? other : now;
    }
}
