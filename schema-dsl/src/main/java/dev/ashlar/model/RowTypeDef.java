package dev.ashlar.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The composite type whose attributes the columns of a typed table are (manual, CREATE TABLE, OF). The columns are definitions all the same.
 *
 * @param id the address; the parent is the table
 * @param type the composite type
 * @param columns all columns of the table, by name: none can come, go or change while it is of the type
 */
public record RowTypeDef(ObjectId id, ObjectId type, List<ObjectId> columns) implements Definition {

    public RowTypeDef {
        columns = columns.stream().sorted(Comparator.comparing(ObjectId::name)).toList();
    }

    /** The address of what a table is of. */
    public static ObjectId id(ObjectId table) {
        return table.child(ObjectType.ROW_TYPE, "");
    }

    @Override
    public Set<ObjectId> needs() {
        return Needs.of(id).and(type).and(columns).set();
    }

    @Override
    public Set<Slot> slots() {
        return Set.of();
    }

    @Override
    public Definition renamed(UnaryOperator<ObjectId> names) {
        return new RowTypeDef(
                names.apply(id), names.apply(type), columns.stream().map(names).toList());
    }
}
