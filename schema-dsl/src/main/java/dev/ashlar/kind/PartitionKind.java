package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.Inheritance;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Partitions of tables (manual, ALTER TABLE, ATTACH PARTITION). A table is attached when it has all the columns, checks, keys and
 * indexes that it needs, so that the server finds them and makes none of its own.
 */
record PartitionKind() implements Kind<PartitionDef> {

    @Override
    public List<Step> create(PartitionDef partition, List<Definition> inlined, Context context) {
        ObjectId table = partition.id().owner();
        Step attach = Step.of(Sql.of(
                        "ALTER TABLE {} ATTACH PARTITION {} {}",
                        partition.of().qualified(),
                        table.qualified(),
                        partition.bound().sql()))
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, partition.of())
                .locking(LockMode.ACCESS_EXCLUSIVE, table, Reach.HEIRS)
                .lockingBy(now -> PartitionLocks.attached(table, partition.of(), now))
                .with(Risk.Type.SCAN, table, "all rows are read, to see that they are of the partition")
                .with(Risk.Type.MAY_FAIL, table, "refused where a row is not of the partition");
        Optional<ObjectId> rest = defaultPartition(context.after(), partition);
        if (rest.isPresent() && context.before().has(rest.get())) {
            attach = attach.with(
                            Risk.Type.SCAN, rest.get(), "all rows are read, to see that none is of the new partition")
                    .with(Risk.Type.MAY_FAIL, rest.get(), "refused where a row is of the new partition");
        }
        var steps = new ArrayList<Step>(PartitionNotNulls.attached(partition, context));
        steps.add(attach);
        return steps;
    }

    @Override
    public List<Step> drop(PartitionDef partition, Context context) {
        ObjectId table = partition.id().owner();
        Step detach = Step.of(Sql.of(
                        "ALTER TABLE {} DETACH PARTITION {}", partition.of().qualified(), table.qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, partition.of())
                .locking(LockMode.ACCESS_EXCLUSIVE, table, Reach.HEIRS)
                .lockingBy(now -> PartitionLocks.detached(partition.of(), now));
        if (isReferenced(partition, context.before())) {
            detach = detach.with(Risk.Type.MAY_FAIL, table, "refused where a row refers to one of the partition");
        }
        var steps = new ArrayList<Step>();
        steps.add(detach);
        if (!context.after().has(partition.id())) {
            steps.addAll(InheritedNotNulls.settled(table, List.of(partition.of()), context));
        }
        return steps;
    }

    /** Whether rows of a partition may be referred to as those of a table above: it must be detached before it is dropped. */
    static boolean isReferenced(PartitionDef partition, Model model) {
        Optional<PartitionDef> at = Optional.of(partition);
        while (at.isPresent()) {
            if (!references(at.get().of(), model).isEmpty()) {
                return true;
            }
            at = model.inheritance().partition(at.get().of());
        }
        return false;
    }

    private static Set<ForeignKeyDef> references(ObjectId table, Model model) {
        return model.children(table, ColumnDef.class).stream()
                .flatMap(column -> model.dependents(column.id()).stream())
                .filter(ForeignKeyDef.class::isInstance)
                .map(ForeignKeyDef.class::cast)
                .filter(key -> key.referencedTable().equals(table))
                .collect(Collectors.toSet());
    }

    /** The default partition beside a partition; the server looks for rows there that are of another. */
    static Optional<ObjectId> defaultPartition(Model model, PartitionDef partition) {
        Inheritance inheritance = model.inheritance();
        return inheritance.heirs(partition.of()).stream()
                .filter(other -> !other.equals(partition.id().owner()))
                .filter(other -> inheritance
                        .partition(other)
                        .filter(PartitionDef::takesRest)
                        .isPresent())
                .findFirst();
    }

    @Override
    public Response respond(PartitionDef partition, ObjectId need, Effect effect, Context context) {
        boolean isTable =
                need.equals(partition.of()) || need.equals(partition.id().owner());
        return isTable && effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    /** A new partition that has nothing but what the server gives it, names too, is said in one statement. */
    @Override
    public boolean inlined(PartitionDef partition, Context context) {
        return partition.notNulls().isEmpty()
                && Inherited.isPlainPartition(partition.id().owner(), context);
    }

    @Override
    public List<Verification> verification(PartitionDef partition, Model model) {
        return List.of(Verification.shown(
                "inhrelid::pg_catalog.regclass, inhparent::pg_catalog.regclass, (SELECT"
                        + " pg_catalog.pg_get_expr(relpartbound, oid) FROM pg_catalog.pg_class WHERE oid = inhrelid)",
                Sql.raw("pg_catalog.pg_inherits WHERE inhrelid"),
                Verification.relation(partition.id().owner()),
                "inhrelid"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(
                Verification.none(Sql.raw("pg_catalog.pg_inherits WHERE inhrelid"), Verification.relation(id.owner())));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, pn.nspname AS parent_schema, p.relname AS parent_name,
                pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
                own.columns AS not_null_columns, own.names AS not_null_names
            FROM pg_catalog.pg_inherits AS h
            JOIN pg_catalog.pg_class AS c ON c.oid = h.inhrelid AND c.relispartition AND c.relkind IN ('r', 'p', 'f')
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
            JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
            CROSS JOIN LATERAL (%s) AS own
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_inherits", "c.oid"),
                        PartitionNotNulls.OTHER_THAN_ABOVE,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public PartitionDef read(Row row) {
        List<String> columns = row.texts("not_null_columns");
        List<String> names = row.texts("not_null_names");
        var notNulls = new TreeMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            notNulls.put(columns.get(i), names.get(i));
        }
        return new PartitionDef(
                PartitionDef.id(Catalog.table(row)),
                ObjectId.schema(row.text("parent_schema")).child(ObjectType.TABLE, row.text("parent_name")),
                Expression.raw(row.text("bound")),
                notNulls);
    }
}
