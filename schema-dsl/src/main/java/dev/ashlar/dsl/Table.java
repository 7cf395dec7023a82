package dev.ashlar.dsl;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Row;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A table. A subclass names its columns, keys, checks and indexes as fields, in the order in which the columns are to stand.
 * It is a table of jOOQ, so that views can be written over it.
 */
public abstract non-sealed class Table extends CustomTable<TableRow> implements DatabaseObject {

    private static final long serialVersionUID = 1L;

    private final transient Schema schema;
    private final transient ObjectId id;
    private final transient List<Column<?>> columns = new ArrayList<>();
    private final transient List<TablePart> parts = new ArrayList<>();
    private transient @Nullable String comment;
    private transient @Nullable String oldName;

    /** A table of the schema. */
    protected Table(Schema schema, String name) {
        this(schema, Given.child(schema, ObjectType.TABLE, name));
    }

    private Table(Schema schema, ObjectId id) {
        super(DSL.name(id.name()), DSL.schema(DSL.name(schema.id().name())));
        this.schema = schema;
        this.id = id;
    }

    /** A column. */
    protected final <T> Column<T> column(String name, ColumnType<T> type) {
        Given.one(name, () -> "a column of " + id, "name");
        var column = new Column<>(this, name, Given.one(type, () -> "column " + name + " of " + id, "type"));
        columns.add(column);
        return column;
    }

    /** The columns of a group, at this place. */
    protected final <G> G include(Function<Table, G> group) {
        return group.apply(this);
    }

    /** The primary key, under the name that PostgreSQL gives. */
    protected final PrimaryKey primaryKey(Column<?>... key) {
        return part(new PrimaryKey(this, null, columns(key, "primary key")));
    }

    /** The primary key, under a name. */
    protected final PrimaryKey primaryKey(String name, Column<?>... key) {
        return part(new PrimaryKey(this, named(name), columns(key, "primary key")));
    }

    /** A unique constraint, under the name that PostgreSQL gives. */
    protected final Unique unique(Column<?>... key) {
        return part(new Unique(this, null, columns(key, "unique constraint")));
    }

    /** A unique constraint, under a name. */
    protected final Unique unique(String name, Column<?>... key) {
        return part(new Unique(this, named(name), columns(key, "unique constraint")));
    }

    /** A foreign key, under the name that PostgreSQL gives. */
    protected final ForeignKey foreignKey(Column<?>... from) {
        return part(new ForeignKey(this, null, columns(from, "foreign key")));
    }

    /** A foreign key, under a name. */
    protected final ForeignKey foreignKey(String name, Column<?>... from) {
        return part(new ForeignKey(this, named(name), columns(from, "foreign key")));
    }

    /** A check: what must not be false for any row. */
    protected final Check check(String name, Condition condition) {
        return part(new Check(this, named(name), condition));
    }

    /** An exclusion constraint: no two rows for which all of its operators hold. */
    protected final Exclusion exclusion(String name) {
        return part(new Exclusion(this, named(name)));
    }

    /** An index. */
    protected final Index index(String name) {
        return part(new Index(this, named(name), false));
    }

    /** An index that forbids equal values. */
    protected final Index uniqueIndex(String name) {
        return part(new Index(this, named(name), true));
    }

    /** A policy: which rows a role may see and write. */
    protected final Policy policy(String name) {
        return part(new Policy(this, named(name)));
    }

    /** A rule: what is done in place of a command, or beside it. */
    protected final Rule rule(String name) {
        return part(new Rule(this, named(name)));
    }

    /** Extended statistics, in the schema of the table. */
    protected final Statistics statistics(String name) {
        return part(new Statistics(this, schema, named(name)));
    }

    /** Extended statistics in a schema. */
    protected final Statistics statistics(Schema of, String name) {
        return part(new Statistics(this, Given.one(of, () -> "statistics " + name, "schema"), named(name)));
    }

    /** Says what the table is for. */
    protected final void withComment(String text) {
        this.comment = text;
    }

    /** Says that the table had another name before. */
    protected final void renamedFrom(String old) {
        this.oldName = old;
    }

    private String named(String name) {
        return Given.one(name, () -> "a part of " + id, "name");
    }

    private List<Column<?>> columns(Column<?>[] given, String part) {
        return Given.all(given, () -> "a " + part + " of " + id, "column");
    }

    private <P extends TablePart> P part(P part) {
        parts.add(part);
        return part;
    }

    @Override
    public final ObjectId id() {
        return id;
    }

    final Schema declaredSchema() {
        return schema;
    }

    final List<Column<?>> columns() {
        return columns;
    }

    final List<TablePart> parts() {
        return parts;
    }

    final @Nullable String oldName() {
        return oldName;
    }

    @Override
    public final Class<? extends TableRow> getRecordType() {
        return TableRow.class;
    }

    /** The declared columns, for jOOQ. */
    @Override
    public final Row fieldsRow() {
        return DSL.row(columns);
    }

    @Override
    public final void describe(Description description) {
        description.add(new TableDef(id));
        description.comment(id, comment);
        description.renamed(id, oldName);
        columns.forEach(column -> ColumnDescription.describe(column, description));
        parts.forEach(part -> part.describe(description));
    }
}
