package dev.ashlar.dsl;

import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
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
    private final transient List<ObjectId> inherited = new ArrayList<>();
    private final transient Set<ObjectId> notNulls = new LinkedHashSet<>();
    private final transient List<TablePart> parts = new ArrayList<>();
    private final transient TableOptions options = new TableOptions();
    private transient @Nullable Partitioning partitioning;
    private transient @Nullable Supplier<? extends Table> whole;
    private transient @Nullable PartitionBound bound;
    private final transient List<Supplier<? extends Table>> parents = new ArrayList<>();
    private final transient List<Trigger> triggers = new ArrayList<>();
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

    /** Gives the constraint that keeps a column from being null a name, and more can be said of it (PostgreSQL 18). */
    protected final NotNull notNull(String name, Column<?> column) {
        return part(new NotNull(this, named(name), Given.one(column, () -> "a not null of " + id, "column")));
    }

    /**
     * Says again that a column is not null which is not null in a table that this one inherits from: that is then its own too, and stays
     * when the other loses it (PostgreSQL 18).
     */
    protected final void notNull(Column<?> column) {
        notNulls.add(Given.one(column, () -> "a not null of " + id, "column").id());
    }

    /** {@code UNLOGGED}: faster to write, but its rows are gone after a crash of the server. */
    protected final void unlogged() {
        options.unlogged = true;
    }

    /** Sets a storage parameter, such as {@code fillfactor} or {@code toast.autovacuum_enabled}. */
    protected final void with(String parameter, String value) {
        options.parameters.put(
                Given.one(parameter, () -> "a storage parameter of " + id, "name"),
                Given.one(value, () -> "storage parameter " + parameter + " of " + id, "value"));
    }

    /** Is stored by a table access method other than {@code heap}. */
    protected final void accessMethod(String name) {
        options.accessMethod = name.equals("heap") ? null : name;
    }

    /** Is stored in a tablespace other than the database's. */
    protected final void tablespace(String name) {
        options.tablespace = name;
    }

    /** {@code ENABLE ROW LEVEL SECURITY}: policies decide who sees and changes which rows; without any, nobody but the owner does. */
    protected final void rowLevelSecurity() {
        options.rowSecurity = true;
    }

    /** {@code FORCE ROW LEVEL SECURITY}: where it is enabled, it is for the owner too. */
    protected final void forceRowLevelSecurity() {
        options.forcedRowSecurity = true;
    }

    /**
     * {@code OF}: its columns are the attributes of a composite type, which are written as columns all the same, in their order. It cannot
     * be a partition, nor inherit.
     */
    protected final void ofType(CompositeType type) {
        options.rowType = Given.one(type, () -> "the row type of " + id, "type");
    }

    /** {@code REPLICA IDENTITY FULL}: for logical replication the whole old row says which one was changed. */
    protected final void replicaIdentityFull() {
        options.replicaFull = true;
    }

    /** {@code REPLICA IDENTITY NOTHING}: logical replication does not learn which row was changed. */
    protected final void replicaIdentityNothing() {
        options.replicaFull = false;
    }

    /** {@code REPLICA IDENTITY USING INDEX}: a unique index or constraint that says which row was changed. */
    protected final void replicaIdentity(TablePart index) {
        options.replicaIndex = Given.one(index, () -> "the replica identity of " + id, "index");
    }

    /** {@code CLUSTER ON}: the index, primary key or unique constraint by which {@code CLUSTER} puts the rows in order. */
    protected final void clusterOn(TablePart index) {
        options.clusterIndex = Given.one(index, () -> "the cluster of " + id, "index");
    }

    /** Makes it a foreign table: its rows are where the server has them. What the wrapper is told of the table is said of the result. */
    protected final ForeignData onServer(ForeignServer server) {
        options.foreign = new ForeignData(this, Given.one(server, () -> id, "server"));
        return options.foreign;
    }

    /** Distributes the rows over partitions, by ranges of the keys. */
    protected final Partitioning partitionByRange(Field<?>... keys) {
        return partitionBy(Partitioning.Method.RANGE, keys);
    }

    /** Distributes the rows over partitions, by lists of the key's values. */
    protected final Partitioning partitionByList(Field<?> key) {
        return partitionBy(Partitioning.Method.LIST, key);
    }

    /** Distributes the rows over partitions, by a hash of the keys. */
    protected final Partitioning partitionByHash(Field<?>... keys) {
        return partitionBy(Partitioning.Method.HASH, keys);
    }

    private Partitioning partitionBy(Partitioning.Method method, Field<?>... keys) {
        partitioning = new Partitioning(method, Given.all(keys, () -> id, "partition key"));
        return partitioning;
    }

    /**
     * Makes the table a partition of another. What it does not say of columns, keys and indexes it has as the other, under the names
     * that PostgreSQL gives; where it has nothing of its own, a {@link Partition} says it in one line.
     */
    protected final PartitionBound partitionOf(Supplier<? extends Table> of) {
        whole = of;
        bound = new PartitionBound();
        return bound;
    }

    /** Inherits the columns and checks of another table; several times for several tables. */
    protected final void inherits(Supplier<? extends Table> parent) {
        parents.add(Given.one(parent, () -> id, "table that is inherited from"));
    }

    /** A column that the table has from another, to be named in its own checks and indexes. */
    protected final <T> Column<T> inherited(Column<T> above) {
        return new Column<>(this, above.getName(), above.type());
    }

    /** A column that the table has from another that it inherits from, and of which it says more itself, such as another default. */
    protected final <T> Column<T> inherited(Column<T> above, ColumnType<T> type) {
        Column<T> column = column(
                Given.one(above, () -> "an inherited column of " + id, "column").getName(), type);
        inherited.add(column.id());
        return column;
    }

    /** A trigger. */
    protected final Trigger trigger(String name) {
        var trigger = new Trigger(id, this, name);
        triggers.add(trigger);
        return trigger;
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

    final boolean isUnlogged() {
        return options.unlogged;
    }

    final boolean isForeign() {
        return options.foreign != null;
    }

    final @Nullable Partitioning partitioning() {
        return partitioning;
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
        description.add(options.table(id)
                .partitionedBy(partitioning == null ? null : partitioning.describe(this, id, description)));
        options.describe(this, description);
        describeLinks(description);
        description.comment(id, comment);
        description.renamed(id, oldName);
        columns.forEach(column -> ColumnDescription.describe(column, description));
        inherited.forEach(description::inherited);
        parts.forEach(part -> part.describe(description));
        triggers.forEach(trigger -> trigger.describe(description));
    }

    private void describeLinks(Description description) {
        if (bound != null && whole != null) {
            Table of = whole.get();
            Partition.describeBound(bound, of.partitioning(), of, of.id(), id, description);
        }
        if (!parents.isEmpty()) {
            List<ObjectId> ids =
                    parents.stream().map(parent -> parent.get().id()).toList();
            if (bound != null || partitioning != null) {
                description.problem(
                        id, "inherits and is partitioned or a partition", "leave out inherits(...) or the other");
            }
            description.add(new InheritanceDef(InheritanceDef.id(id), ids, Set.of(), notNulls));
        } else {
            notNulls.forEach(column -> InheritedDefinitions.notAbove(column, description));
        }
    }
}
