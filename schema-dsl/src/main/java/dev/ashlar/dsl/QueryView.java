package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What shows what a query selects: a view or a materialized view. It is a table of jOOQ, so that other views can be written over it.
 *
 * <p>Name every column that the query selects: {@code *} would change its meaning with the table.
 *
 * <p>Nothing may be null. Made and told all that is said of it by one thread; read by any number afterwards.
 *
 * @param <V> which of the two
 */
public abstract sealed class QueryView<V extends QueryView<V>> extends CustomTable<TableRow> implements DatabaseObject
        permits View, MaterializedView {

    private static final long serialVersionUID = 1L;

    private final transient Schema schema;
    private final transient ObjectId id;
    private transient @Nullable Supplier<? extends Select<?>> query;
    private transient @Nullable WrittenQuery written;
    private final transient Map<String, String> columnComments = new LinkedHashMap<>();
    private final transient List<TablePart> parts = new ArrayList<>();
    private transient boolean resolving;
    private transient @Nullable String comment;
    private transient @Nullable String oldName;

    /** A query as SQL writes it. */
    private record WrittenQuery(String sql, List<String> columns, Supplier<? extends List<?>> needs) {}

    QueryView(Schema schema, ObjectType type, String name) {
        this(schema, Given.child(schema, type, name));
    }

    private QueryView(Schema schema, ObjectId id) {
        super(DSL.name(id.name()), DSL.schema(DSL.name(schema.id().name())));
        this.schema = schema;
        this.id = id;
    }

    abstract V self();

    /** Shows what a query selects. */
    public final V as(Select<?> select) {
        this.query = () -> select;
        return self();
    }

    /** Shows what a query selects, which is made when all objects are there. */
    public final V as(Supplier<? extends Select<?>> select) {
        this.query = select;
        return self();
    }

    /**
     * Shows what a query selects that is written as SQL, where jOOQ cannot say it.
     *
     * @param sql the query, with the schema before every name and without a semicolon
     * @param columns the names of the columns that it shows, in order
     * @param needs the columns, tables, views, enums and sequences that the text names
     */
    public final V asSql(String sql, List<String> columns, Object... needs) {
        List<Object> all = Given.all(needs, () -> id, "need");
        return asSql(sql, columns, () -> all);
    }

    /** The same; what the text names is asked for when all objects are there. */
    public final V asSql(String sql, List<String> columns, Supplier<? extends List<?>> needs) {
        this.written = new WrittenQuery(Given.one(sql, () -> id, "query"), List.copyOf(columns), needs);
        return self();
    }

    /** Gives it a part that another method makes: {@code .with(view -> view.index("totals_key").on(view.column("day")))}. */
    public final V with(Function<? super V, ? extends TablePart> made) {
        Given.one(made.apply(self()), () -> id, "part");
        return self();
    }

    /** Says what it is for. */
    public final V withComment(String text) {
        this.comment = text;
        return self();
    }

    /** Says what one of its columns is for. */
    public final V commentOn(String column, String text) {
        columnComments.put(column, text);
        return self();
    }

    /** Says that it had another name before. */
    public final V renamedFrom(String old) {
        this.oldName = old;
        return self();
    }

    /** One of its columns, for another view or an index. */
    public final <T> Field<T> column(Field<T> selected) {
        return column(selected.getName(), selected.getDataType());
    }

    /** One of its columns by its name, where its type does not matter. */
    public final Field<?> column(String name) {
        return column(name, SQLDataType.OTHER);
    }

    /** One of its columns by its name, for another view or an index. */
    public final <T> Field<T> column(String name, DataType<T> type) {
        return new ViewColumn<>(this, name, type);
    }

    @Override
    public final ObjectId id() {
        return id;
    }

    final Schema declaredSchema() {
        return schema;
    }

    final <P extends TablePart> P part(P part) {
        parts.add(part);
        return part;
    }

    @Override
    public final Class<? extends TableRow> getRecordType() {
        return TableRow.class;
    }

    /** The columns that it shows, for jOOQ. */
    @Override
    public final Row fieldsRow() {
        if (written != null) {
            return DSL.row(written.columns().stream()
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

    /** Writes down the definition of one that shows these columns. */
    abstract void define(List<String> columns, Expression select, List<String> types, Description description);

    @Override
    public final void describe(Description description) {
        Select<?> select = query == null ? null : query.get();
        List<String> names = List.of();
        if (written != null) {
            names = written.columns();
            columns(names, description);
            define(
                    names,
                    Rendering.written(written.sql(), written.needs().get(), id, description),
                    List.of(),
                    description);
            if (select != null) {
                description.problem(id, "has two queries", "say either .as(...) or .asSql(...)");
            }
        } else if (select != null) {
            names = Stream.of(select.fields()).map(Field::getName).toList();
            columns(names, description);
            Expression rendered = Rendering.query(select, id, description);
            define(names, rendered, SelectedTypes.of(select, rendered), description);
        } else {
            description.problem(id, "selects nothing", "say .as(...)");
            define(List.of(), Expression.of(), List.of(), description);
            return;
        }
        comments(names, description);
        parts.forEach(part -> part.describe(description));
    }

    private void columns(List<String> names, Description description) {
        if (Set.copyOf(names).size() < names.size()) {
            description.problem(
                    id,
                    "has two columns of one name: " + String.join(", ", names),
                    "give one another name, .as(\"...\")");
        }
        if (names.isEmpty()) {
            description.problem(id, "selects no columns by name", "name the columns: select(TABLE.column, ...)");
        }
    }

    private void comments(List<String> names, Description description) {
        description.comment(id, comment);
        description.renamed(id, oldName);
        columnComments.forEach((column, text) -> {
            shown(column, names, "comment", description);
            description.comment(id.child(ObjectType.VIEW_COLUMN, column), text);
        });
    }

    /** Reports a column that something is said of and that is none. */
    final void shown(String column, List<String> names, String said, Description description) {
        if (!names.contains(column)) {
            description.problem(
                    id, "has a " + said + " on " + column + ", which it does not show", "name one of its columns");
        }
    }
}
