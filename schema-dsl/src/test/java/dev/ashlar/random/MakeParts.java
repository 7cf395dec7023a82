package dev.ashlar.random;

import dev.ashlar.model.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes random keys, checks and indexes. */
record MakeParts(Make make) {

    /** The schema with one more part of some table, or as it is where none fits. */
    Spec part(Spec spec) {
        TableItem table = make.anyTable(spec);
        if (table == null) {
            return spec;
        }
        Dice dice = make.dice();
        return switch (dice.below(12)) {
            case 0, 1, 2 -> fitting(spec, key(table.key(), dice.oneIn(2), spec));
            case 3, 4, 5 -> foreignKey(table.key(), spec);
            case 6, 7 -> fitting(spec, check(table.key(), spec));
            case 8 -> exclusion(table.key(), spec);
            default -> fitting(spec, index(table.key(), spec));
        };
    }

    static Spec fitting(Spec spec, @Nullable Item item) {
        if (item == null) {
            return spec;
        }
        Spec more = spec.with(item);
        return item.fits(more) ? more : spec;
    }

    private List<Integer> columns(int table, int most, Spec spec) {
        List<Integer> keyable = spec.in(table, ColumnItem.class).stream()
                .map(ColumnItem::key)
                .filter(key -> Columns.keyable(List.of(key), table, spec))
                .toList();
        return make.dice().some(keyable, make.dice().between(1, most));
    }

    private List<Integer> include(int table, List<Integer> keys, Spec spec) {
        List<Integer> others = spec.in(table, ColumnItem.class).stream()
                .map(ColumnItem::key)
                .filter(key -> Columns.carried(List.of(key), keys, table, spec))
                .toList();
        return make.dice().oneIn(5) ? make.dice().some(others, 2) : List.of();
    }

    @Nullable
    KeyItem key(int table, boolean primary, Spec spec) {
        int key = make.next();
        List<Integer> columns = columns(table, 2, spec);
        if (primary) {
            columns = columns.stream()
                    .filter(column -> !((ColumnItem) spec.get(column)).nullable())
                    .toList();
        }
        return columns.isEmpty()
                ? null
                : new KeyItem(
                        key,
                        make.nameOrNone(key),
                        table,
                        primary,
                        columns,
                        include(table, columns, spec),
                        !primary && make.server() >= 15 && make.dice().oneIn(4),
                        make.deferral());
    }

    /** With columns of its own that are like those of the key. */
    private Spec foreignKey(int table, Spec spec) {
        Dice dice = make.dice();
        Item target = dice.any(spec.all().stream()
                .filter(item -> !ForeignKeyItem.referable(item).isEmpty())
                .toList());
        if (target == null) {
            return spec;
        }
        Spec more = spec;
        List<Integer> columns = new ArrayList<>();
        for (int referred : ForeignKeyItem.referable(target)) {
            ColumnItem like = (ColumnItem) spec.get(referred);
            int key = make.next();
            var column = new ColumnItem(
                    key, make.name(key), table, like.type(), !dice.oneIn(4), like.collation(), new ColumnValue.None());
            more = more.with(column);
            columns.add(key);
        }
        int key = make.next();
        return fitting(more, foreignKey(key, table, columns, target.key()));
    }

    ForeignKeyItem foreignKey(int key, int table, List<Integer> columns, int target) {
        Dice dice = make.dice();
        ReferentialAction onDelete = dice.of(ReferentialAction.values());
        boolean some = onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT;
        return new ForeignKeyItem(
                key,
                make.nameOrNone(key),
                table,
                columns,
                target,
                dice.oneIn(5),
                dice.of(ReferentialAction.values()),
                onDelete,
                some && make.server() >= 15 && dice.oneIn(3) ? dice.some(columns, 1) : List.of(),
                make.deferral());
    }

    @Nullable
    CheckItem check(int table, Spec spec) {
        List<ColumnItem> columns = spec.in(table, ColumnItem.class);
        int key = make.next();
        return columns.isEmpty()
                ? null
                : new CheckItem(
                        key,
                        make.name(key),
                        table,
                        Cond.inTable(columns, spec, make.dice()),
                        make.dice().oneIn(5));
    }

    private Spec exclusion(int table, Spec spec) {
        Spec more = spec;
        if (make.dice().oneIn(3)) {
            int key = make.next();
            more = more.with(new ExtensionItem(key, Named.of("btree_gist"), SchemaItem.PUBLIC));
            if (spec.of(ExtensionItem.class).stream()
                    .anyMatch(each -> each.named().name().equals("btree_gist"))) {
                more = spec;
            }
        }
        return fitting(more, exclusionOf(table, more));
    }

    @Nullable
    ExclusionItem exclusionOf(int table, Spec spec) {
        Dice dice = make.dice();
        List<ColumnItem> columns = spec.in(table, ColumnItem.class).stream()
                .filter(column -> !column.isVirtual())
                .toList();
        ColumnItem overlapping = dice.any(columns.stream()
                .filter(column -> column.type().has(TypeSort.Trait.OVERLAP))
                .toList());
        if (overlapping == null) {
            return null;
        }
        ExtensionItem extension = spec.of(ExtensionItem.class).stream()
                .filter(each -> each.named().name().equals("btree_gist"))
                .findFirst()
                .orElse(null);
        List<Integer> equal = extension == null
                ? List.of()
                : dice.some(
                        columns.stream()
                                .filter(column -> column.type().has(TypeSort.Trait.BTREE_GIST))
                                .filter(column -> !column.type().array())
                                .map(ColumnItem::key)
                                .toList(),
                        1);
        int key = make.next();
        return new ExclusionItem(
                key,
                make.name(key),
                table,
                overlapping.key(),
                equal,
                equal.isEmpty() || extension == null ? 0 : extension.key(),
                include(
                        table,
                        Stream.concat(Stream.of(overlapping.key()), equal.stream())
                                .toList(),
                        spec),
                dice.oneIn(4) ? Cond.inTable(columns, spec, dice) : null,
                make.deferral());
    }

    @Nullable
    IndexItem index(int table, Spec spec) {
        Dice dice = make.dice();
        String method = dice.of("btree", "btree", "btree", "btree", "hash", "gin", "gist", "brin");
        List<IndexItem.Element> elements = new ArrayList<>();
        for (ColumnItem column : dice.some(spec.in(table, ColumnItem.class), 20)) {
            var element = new IndexItem.Element(
                    column.key(),
                    dice.of(IndexItem.Form.values()),
                    dice.oneIn(3) ? dice.of(IndexItem.Order.values()) : IndexItem.Order.USUAL);
            var plain = new IndexItem.Element(column.key(), IndexItem.Form.PLAIN, IndexItem.Order.USUAL);
            boolean room = elements.size() < (method.equals("btree") ? 2 : 1);
            if (room && element.fits(method, spec)) {
                elements.add(element);
            } else if (room && plain.fits(method, spec)) {
                elements.add(plain);
            }
        }
        if (elements.isEmpty()) {
            return null;
        }
        boolean unique = method.equals("btree") && dice.oneIn(2);
        List<ColumnItem> stored = spec.in(table, ColumnItem.class).stream()
                .filter(column -> !column.isVirtual())
                .toList();
        int key = make.next();
        return new IndexItem(
                key,
                make.name(key),
                table,
                unique,
                method,
                elements,
                method.equals("btree")
                        ? include(
                                table,
                                elements.stream().map(IndexItem.Element::column).toList(),
                                spec)
                        : List.of(),
                unique && make.server() >= 15 && dice.oneIn(5),
                parameters(method),
                dice.oneIn(4) ? Cond.inTable(stored, spec, dice) : null);
    }

    private Map<String, String> parameters(String method) {
        if (!make.dice().oneIn(6)) {
            return Map.of();
        }
        return switch (method) {
            case "btree", "hash", "gist" -> Map.of("fillfactor", make.dice().of("70", "90"));
            case "gin" -> Map.of("fastupdate", "off");
            default -> Map.of("pages_per_range", "16");
        };
    }
}
