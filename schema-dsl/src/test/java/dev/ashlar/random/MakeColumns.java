package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random columns. */
record MakeColumns(Make make) {

    ColumnItem column(int table, Spec spec) {
        int key = make.next();
        TypeSpec type = type(spec);
        var column =
                new ColumnItem(key, make.name(key), table, type, make.dice().oneIn(3), "", new ColumnValue.None());
        if (type.has(Trait.TEXT) && !type.array() && make.dice().oneIn(6)) {
            column = column.collation(make.dice().of("C", "POSIX"));
        }
        return make.dice().oneIn(2) ? valued(column, spec) : column;
    }

    TypeSpec type(Spec spec) {
        Dice dice = make.dice();
        List<EnumItem> enums = spec.of(EnumItem.class);
        if (!enums.isEmpty() && dice.oneIn(4)) {
            return new TypeSpec("", List.of(), dice.oneIn(4), dice.pick(enums).key());
        }
        if (dice.oneIn(4)) {
            TypeSpec own = own(spec);
            if (own != null) {
                return own;
            }
        }
        TypeSort sort = dice.oneIn(2)
                ? TypeSort.of(
                        dice.of("integer", "bigint", "text", "int4range", "varchar()", "numeric()", "timestamptz"))
                : dice.pick(TypeSorts.ALL);
        if (sort.traits().contains(Trait.EXTENSION)) {
            return spec.of(ExtensionItem.class).stream()
                    .filter(extension -> extension.named().name().equals(sort.word()))
                    .map(extension -> new TypeSpec(sort.word(), List.of(), dice.oneIn(5), extension.key()))
                    .findFirst()
                    .orElse(TypeSpec.of("text"));
        }
        TypeSpec type = sort.random(dice);
        return dice.oneIn(8) ? new TypeSpec(type.word(), type.modifiers(), true, 0) : type;
    }

    private @Nullable TypeSpec own(Spec spec) {
        Item type = make.dice()
                .any(spec.all().stream()
                        .filter(item -> item instanceof DomainItem
                                || item instanceof CompositeItem
                                || item instanceof RangeItem)
                        .toList());
        if (type == null) {
            return null;
        }
        String word = type instanceof DomainItem ? "domain" : type instanceof RangeItem ? "range" : "composite";
        return new TypeSpec(word, List.of(), make.dice().oneIn(5), type.key());
    }

    /** The column with a random default, identity or expression, as its type allows; without one where none fits. */
    ColumnItem valued(ColumnItem column, Spec spec) {
        Dice dice = make.dice();
        ColumnItem tried = switch (dice.below(6)) {
            case 0, 1 -> {
                int samples = Columns.samples(column.type(), spec).size();
                yield samples == 0 ? column : column.value(new ColumnValue.Literal(dice.below(samples)));
            }
            case 2 -> column.value(new ColumnValue.Computed());
            case 3 -> {
                SequenceItem sequence = dice.any(spec.of(SequenceItem.class));
                yield sequence == null ? column : column.value(new ColumnValue.NextValue(sequence.key()));
            }
            case 4 -> numbered(column);
            default -> generated(column, spec);
        };
        return tried.fits(spec.with(tried)) ? tried : column.value(new ColumnValue.None());
    }

    private ColumnItem numbered(ColumnItem column) {
        ColumnItem whole = column.type().has(Trait.INTEGER)
                ? column
                : column.type(TypeSpec.of(make.dice().of("integer", "bigint"))).collation("");
        return whole.nullable(false)
                .value(new ColumnValue.Numbered(make.dice().oneIn(2), Counting.random(make.dice())));
    }

    private ColumnItem generated(ColumnItem column, Spec spec) {
        ColumnItem source = make.dice().any(spec.in(column.place(), ColumnItem.class));
        if (source == null || source.isGenerated() || source.key() == column.key()) {
            return column;
        }
        TypeSpec type = make.dice().of(source.type(), TypeSpec.of("integer"), TypeSpec.of("text"), TypeSpec.of("bool"));
        boolean virtual = make.server() >= 18 && make.dice().oneIn(3);
        return column.type(type).collation("").value(new ColumnValue.Generated(source.key(), virtual));
    }
}
