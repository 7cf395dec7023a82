package dev.ashlar.dsl;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.TableDef;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A partition that has the columns, defaults, checks, keys and indexes of its table, under the names that PostgreSQL gives. One with
 * something of its own is a {@link Table} that says {@code partitionOf(...)}.
 *
 * <p>Made and told all that is said of it by one thread; read by any number afterwards.
 */
public final class Partition implements DatabaseObject {

    private final Table root;
    private final ObjectId of;
    private final @Nullable Partition above;
    private final ObjectId id;
    private final PartitionBound bound = new PartitionBound();
    private @Nullable Partitioning partitioning;
    private @Nullable String comment;
    private @Nullable String oldName;

    private Partition(Table root, ObjectId of, @Nullable Partition above, Schema schema, String name) {
        this.root = root;
        this.of = of;
        this.above = above;
        this.id = Given.child(schema, ObjectType.TABLE, name);
    }

    /** A partition of a table, in its schema. */
    public static Partition partition(Table of, String name) {
        return partition(of, of.declaredSchema(), name);
    }

    /** A partition of a table, in another schema. */
    public static Partition partition(Table of, Schema schema, String name) {
        Objects.requireNonNull(of, () -> "the table of partition " + name + " is null");
        return new Partition(of, of.id(), null, schema, name);
    }

    /** A partition of a partition that is partitioned itself, in the schema of the whole table. */
    public static Partition partition(Partition of, String name) {
        return partition(of, of.root.declaredSchema(), name);
    }

    /** A partition of a partition that is partitioned itself, in another schema. */
    public static Partition partition(Partition of, Schema schema, String name) {
        return new Partition(of.root, of.id, of, schema, name);
    }

    /** From these values on, which are part of it; {@link PartitionBound.Limit#MINVALUE} for no bound. */
    public Partition from(Object... first) {
        bound.from(first);
        return this;
    }

    /** Up to these values, which are not part of it; {@link PartitionBound.Limit#MAXVALUE} for no bound. */
    public Partition to(Object... end) {
        bound.to(end);
        return this;
    }

    /** The rows whose key is one of these; null is one of them where it is named. */
    public Partition in(@Nullable Object... keys) {
        bound.in(keys);
        return this;
    }

    /** The rows whose key's hash has this remainder when divided by the modulus. */
    public Partition modulus(int divisor, int remainder) {
        bound.modulus(divisor, remainder);
        return this;
    }

    /** The rows that no other partition holds. */
    public Partition byDefault() {
        bound.byDefault();
        return this;
    }

    /** Is made as a table of its own and then attached: see {@link PartitionBound#attached()}. */
    public Partition attached() {
        bound.attached();
        return this;
    }

    /** Gives one of its {@code NOT NULL} constraints a name: see {@link PartitionBound#notNull(String, Column)}. */
    public Partition notNull(String name, Column<?> column) {
        bound.notNull(name, column);
        return this;
    }

    /** Distributes its rows over partitions of its own, by ranges of the keys. */
    public Partition partitionByRange(Field<?>... keys) {
        return partitionBy(Partitioning.Method.RANGE, keys);
    }

    /** Distributes its rows over partitions of its own, by lists of the key's values. */
    public Partition partitionByList(Field<?> key) {
        return partitionBy(Partitioning.Method.LIST, key);
    }

    /** Distributes its rows over partitions of its own, by a hash of the keys. */
    public Partition partitionByHash(Field<?>... keys) {
        return partitionBy(Partitioning.Method.HASH, keys);
    }

    private Partition partitionBy(Partitioning.Method method, Field<?>... keys) {
        this.partitioning = new Partitioning(method, Given.all(keys, () -> id, "key"));
        return this;
    }

    /** Says what the partition is for. */
    public Partition withComment(String text) {
        this.comment = text;
        return this;
    }

    /** Says that the partition had another name before. */
    public Partition renamedFrom(String old) {
        this.oldName = old;
        return this;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public void describe(Description description) {
        Expression key = partitioning == null ? null : partitioning.describe(root, id, description);
        description.add(new TableDef(id)
                .partitionedBy(
                        key == null
                                ? null
                                : key.renamed(each -> root.id().equals(each.parent()) ? each.movedTo(id) : each)));
        describeBound(bound, above == null ? root.partitioning() : above.partitioning, root, of, id, description);
        description.comment(id, comment);
        description.renamed(id, oldName);
    }

    static void describeBound(
            PartitionBound bound,
            @Nullable Partitioning partitioning,
            Table root,
            ObjectId of,
            ObjectId id,
            Description description) {
        if (partitioning == null) {
            description.problem(
                    id,
                    "is a partition of " + of + ", which is not partitioned",
                    "say there partitionByRange(...), partitionByList(...) or partitionByHash(...)");
            return;
        }
        description.add(new PartitionDef(
                PartitionDef.id(id), of, bound.describe(partitioning, root, id, description), bound.notNulls()));
        if (bound.isAttached()) {
            description.attached(id);
        }
    }
}
