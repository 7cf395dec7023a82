package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: a field of jOOQ, so that checks, indexes, defaults and queries can be written over it.
 *
 * @param <T> what stands for a value in Java
 */
public final class Column<T> extends CustomField<T> implements TableField<TableRow, T> {

    private static final long serialVersionUID = 1L;

    private final transient Table table;
    private final transient ObjectId id;
    private final transient ColumnType<T> type;
    private final transient List<Conversion<?, T>> conversions = new ArrayList<>();
    private transient @Nullable String comment;
    private transient @Nullable String oldName;

    /** How values came from another type, and go back. */
    record Conversion<O, T>(
            ColumnType<O> from,
            Function<Field<O>, Field<T>> forward,
            @Nullable Function<Field<T>, Field<O>> back) {}

    Column(Table table, String name, ColumnType<T> type) {
        super(DSL.name(name), type.dataType());
        this.table = table;
        this.id = table.id().child(ObjectType.COLUMN, name);
        this.type = type;
    }

    /** Says what the column is for. */
    public Column<T> withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the column had another name before. */
    public Column<T> renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** Says how values pass from the type that the column had before. */
    public <O> Column<T> convertingFrom(ColumnType<O> from, Function<Field<O>, Field<T>> forward) {
        conversions.add(new Conversion<>(from, forward, null));
        return this;
    }

    /** Says how values pass from the type that the column had before, and back again. */
    public <O> Column<T> convertingFrom(
            ColumnType<O> from, Function<Field<O>, Field<T>> forward, Function<Field<T>, Field<O>> back) {
        conversions.add(new Conversion<>(from, forward, back));
        return this;
    }

    /** The column by another operator class than its type's usual one, for an index. */
    public IndexKey operatorClass(String... name) {
        return IndexKey.of(this).operatorClass(name);
    }

    /** The sequence of an identity column, to grant on: the {@code INSERT} of others needs no privilege on it, {@code nextval} does. */
    public GrantedPart identitySequence() {
        return GrantedPart.of(
                id,
                ObjectId.schema(id.schemaName())
                        .child(ObjectType.SEQUENCE, ColumnDescription.sequence(id, type.traits())));
    }

    /** The address of the column. */
    public ObjectId id() {
        return id;
    }

    @Override
    public Table getTable() {
        return table;
    }

    ColumnType<T> type() {
        return type;
    }

    List<Conversion<?, T>> conversions() {
        return conversions;
    }

    @Nullable
    String commentText() {
        return comment;
    }

    @Nullable
    String oldName() {
        return oldName;
    }

    /** Renders itself: by reference where a schema is described, else as any field. */
    @Override
    public void accept(Context<?> context) {
        Rendering.column(context, this);
    }
}
