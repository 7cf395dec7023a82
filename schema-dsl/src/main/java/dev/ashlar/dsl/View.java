package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A view over a query of jOOQ. It is a table of jOOQ, so that other views can be written over it.
 *
 * <p>Name every column that the query selects: {@code *} would change its meaning with the table.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class View extends CustomTable<TableRow> implements DatabaseObject {

    private static final long serialVersionUID = 1L;

    private final transient Schema schema;
    private final transient ObjectId id;
    private transient @Nullable Supplier<? extends Select<?>> query;
    private transient @Nullable String sql;
    private transient List<String> sqlColumns = List.of();
    private transient Supplier<? extends List<?>> sqlNeeds = List::of;
    private final transient Map<String, String> columnComments = new LinkedHashMap<>();
    private transient boolean resolving;
    private transient @Nullable String comment;
    private transient @Nullable String oldName;

    private View(Schema schema, String name) {
        this(schema, Given.child(schema, ObjectType.VIEW, name));
    }

    private View(Schema schema, ObjectId id) {
        super(DSL.name(id.name()), DSL.schema(DSL.name(schema.id().name())));
        this.schema = schema;
        this.id = id;
    }

    /** A view of the schema; {@link #as} says of what. */
    public static View view(Schema schema, String name) {
        return new View(schema, name);
    }

    /** Shows what a query selects. */
    public View as(Select<?> select) {
        this.query = () -> select;
        return this;
    }

    /** Shows what a query selects, which is made when all objects are there. */
    public View as(Supplier<? extends Select<?>> select) {
        this.query = select;
        return this;
    }

    /**
     * Shows what a query in SQL selects, where jOOQ cannot say it.
     *
     * @param text the query; every name in it with its schema
     * @param columns the names of the columns that it shows, in order
     */
    public View asSql(String text, String... columns) {
        this.sql = text;
        this.sqlColumns = Given.all(columns, () -> id, "column");
        return this;
    }

    /** The columns, tables, views and other objects that a query in SQL names, as Ashlar does not parse it. */
    public View needing(Supplier<? extends List<?>> objects) {
        this.sqlNeeds = objects;
        return this;
    }

    /** Says what the view is for. */
    public View withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says what one of its columns is for. */
    public View commentOn(String column, String text) {
        columnComments.put(column, text);
        return this;
    }

    /** Says that the view had another name before. */
    public View renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    /** One of the view's columns, for another view. */
    public <T> Field<T> column(Field<T> selected) {
        return column(selected.getName(), selected.getDataType());
    }

    /** One of the view's columns by its name, for another view. */
    public <T> Field<T> column(String name, DataType<T> type) {
        return CustomField.of(DSL.name(name), type, context -> Rendering.viewColumn(context, this, name));
    }

    @Override
    public ObjectId id() {
        return id;
    }

    Schema declaredSchema() {
        return schema;
    }

    @Override
    public Class<? extends TableRow> getRecordType() {
        return TableRow.class;
    }

    /** The columns that it shows, for jOOQ. */
    @Override
    public Row fieldsRow() {
        if (sql != null) {
            return DSL.row(sqlColumns.stream()
                    .map(name -> column(name, SQLDataType.OTHER))
                    .toList());
        }
        if (query == null || resolving) {
            // A view without a query is reported, and so are views that depend on each other; jOOQ would ask for ever.
            return DSL.row(List.of());
        }
        resolving = true;
        try {
            return DSL.row(Stream.of(query.get().fields())
                    .map(field -> column(field.getName(), field.getDataType()))
                    .toList());
        } finally {
            resolving = false;
        }
    }

    @Override
    public void describe(Description description) {
        if (sql != null) {
            describe(sqlColumns, Rendering.written(sql, sqlNeeds.get(), id, description), description);
            return;
        }
        Select<?> select = query == null ? null : query.get();
        if (select == null) {
            description.problem(id, "selects nothing", "say .as(...)");
            description.add(new ViewDef(id, List.of(), Expression.of()));
            return;
        }
        List<String> names = Stream.of(select.fields()).map(Field::getName).toList();
        describe(names, Rendering.query(select, id, description), description);
    }

    private void describe(List<String> names, Expression shown, Description description) {
        if (Set.copyOf(names).size() < names.size()) {
            description.problem(
                    id,
                    "has two columns of one name: " + String.join(", ", names),
                    "give one another name, .as(\"...\")");
        }
        if (names.isEmpty()) {
            description.problem(id, "selects no columns by name", "name the columns: select(TABLE.column, ...)");
        }
        description.add(new ViewDef(id, names, shown));
        description.comment(id, comment);
        description.renamed(id, oldName);
        columnComments.forEach((column, text) -> {
            if (!names.contains(column)) {
                description.problem(
                        id, "has a comment on " + column + ", which it does not show", "name one of its columns");
            }
            description.comment(id.child(ObjectType.VIEW_COLUMN, column), text);
        });
    }
}
