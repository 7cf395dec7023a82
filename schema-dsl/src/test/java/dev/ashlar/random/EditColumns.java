package dev.ashlar.random;

import dev.ashlar.random.TypeSort.Trait;
import java.util.List;

/** Changes of columns. */
record EditColumns(Make make, Spec spec) {

    ColumnItem changed(ColumnItem column) {
        var columns = new MakeColumns(make);
        return switch (make.dice().below(8)) {
            case 0, 1 -> retyped(column, columns.type(spec));
            case 2 -> retyped(column, near(column.type()));
            case 3 -> column.nullable(!column.nullable());
            case 4 -> collated(column);
            case 5 -> column.value(new ColumnValue.None());
            default -> columns.valued(column, spec);
        };
    }

    /** What does not go with the new type is left out. */
    private ColumnItem retyped(ColumnItem column, TypeSpec type) {
        ColumnItem plain = column.type(type);
        if (make.dice().oneIn(3)) {
            plain = plain.conversion(new ColumnItem.Conversion(
                    column.type(), column.type().enumKey() == 0 && make.dice().oneIn(2)));
        }
        if (!type.has(Trait.TEXT) || type.array()) {
            plain = plain.collation("");
        }
        return plain.fits(spec.with(plain)) ? plain : plain.value(new ColumnValue.None());
    }

    private ColumnItem collated(ColumnItem column) {
        return column.type().has(Trait.TEXT) && !column.type().array()
                ? column.collation(make.dice().of("", "C", "POSIX"))
                : column;
    }

    /** A type that values often go to: wider, narrower, or an array. */
    private TypeSpec near(TypeSpec type) {
        if (type.enumKey() != 0 || make.dice().oneIn(6)) {
            return type.array() || make.dice().oneIn(2)
                    ? TypeSpec.of("text")
                    : new TypeSpec(type.word(), type.modifiers(), true, type.enumKey());
        }
        if (!type.modifiers().isEmpty()) {
            TypeSpec other = TypeSort.of(type.word()).random(make.dice());
            return new TypeSpec(other.word(), other.modifiers(), type.array(), 0);
        }
        List<String> family = List.of("smallint", "integer", "bigint", "numeric", "text", "varchar", "real");
        return TypeSpec.of(make.dice().pick(family));
    }
}
