package dev.ashlar.random;

import dev.ashlar.dsl.ColumnType;
import dev.ashlar.dsl.CompositeType;
import dev.ashlar.dsl.DatabaseObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * That a table is of a composite type, with that type: its attributes are as the columns of the table are. There is another type just like it.
 *
 * @param other whether the table is of the other one
 */
record RowTypeItem(int key, Named named, int place, boolean other) implements Item {

    /** Both types; the one that the table is of is the last. */
    List<DatabaseObject> build(Build build, Spec spec) {
        Item table = spec.get(place);
        CompositeType one = Said.of(named, CompositeType.composite(build.schemaOf(table), named.name()));
        CompositeType twin = CompositeType.composite(build.schemaOf(table), "twin" + key);
        for (CompositeType type : List.of(one, twin)) {
            SpecTable.columns(place, spec).forEach(column -> attribute(type, column, build));
        }
        return other ? List.of(one, twin) : List.of(twin, one);
    }

    private static void attribute(CompositeType type, ColumnItem column, Build build) {
        ColumnType<?> values = build.type(column.type());
        String name = column.named().name();
        type.attribute(name, column.collation().isEmpty() ? values : values.collate(column.collation()));
        if (column.named().old() != null) {
            type.renamedAttribute(name, column.named().old());
        }
    }

    RowTypeItem turned() {
        return new RowTypeItem(key, named, place, !other);
    }

    @Override
    public RowTypeItem named(Named called) {
        return new RowTypeItem(key, called, place, other);
    }

    /**
     * Whether columns of typed tables only come and go as the last ones, and are otherwise the same, if under new names: the server compares
     * them by their order, which a table keeps.
     */
    static boolean inStep(Spec before, Spec after) {
        return Stream.of(before, after)
                .flatMap(spec -> spec.of(RowTypeItem.class).stream())
                .allMatch(item ->
                        sameBeginning(SpecTable.columns(item.place, before), SpecTable.columns(item.place, after)));
    }

    private static boolean sameBeginning(List<ColumnItem> before, List<ColumnItem> after) {
        return IntStream.range(0, Math.min(before.size(), after.size()))
                .allMatch(i -> isSame(before.get(i), after.get(i)));
    }

    private static boolean isSame(ColumnItem before, ColumnItem after) {
        return before.key() == after.key()
                && before.isGenerated() == after.isGenerated()
                && (before.named().name().equals(after.named().name())
                        || before.named().name().equals(after.named().old()));
    }

    /** It inherits from none and is no foreign table; columns that come from elsewhere have no attributes here. */
    @Override
    public boolean fits(Spec spec) {
        return spec.get(place) instanceof TableItem
                && !SpecTable.columns(place, spec).isEmpty()
                && SpecTable.columns(place, spec).stream().noneMatch(ColumnItem::isGenerated)
                && !PartitionKeyItem.isPartitioned(place, spec)
                && spec.of(InheritItem.class).stream()
                        .noneMatch(item -> item.place() == place || item.parent() == place)
                && spec.in(place, RowTypeItem.class).stream().noneMatch(item -> item.key() < key);
    }
}
