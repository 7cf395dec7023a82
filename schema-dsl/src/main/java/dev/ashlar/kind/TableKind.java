package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignSource;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.InheritanceDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PartitionDef;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.model.RuleDef;
import dev.ashlar.model.ServerDef;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tables (manual, CREATE TABLE). Columns, keys and checks that are created with a table stand inside its statement. */
record TableKind() implements Kind<TableDef> {

    private static final Set<ObjectType> CONSTRAINTS = Set.of(
            ObjectType.PRIMARY_KEY, ObjectType.UNIQUE, ObjectType.CHECK, ObjectType.EXCLUSION, ObjectType.FOREIGN_KEY);

    @Override
    public List<Step> create(TableDef table, List<Definition> inlined, Context context) {
        for (Definition part : inlined) {
            if (part instanceof PartitionDef partition) {
                var steps = new ArrayList<Step>();
                steps.add(NewHeirs.partition(table, partition, context));
                steps.addAll(TableSettings.ofNew(table));
                return steps;
            }
        }
        Map<ObjectId, DefaultDef> defaults = new HashMap<>();
        for (Definition part : inlined) {
            if (part instanceof DefaultDef value) {
                defaults.put(value.id().owner(), value);
            }
        }
        Set<Definition> apart = SameKeys.repeated(inlined);
        // A table that is put under another later is created whole.
        boolean inherits = inlined.stream().anyMatch(InheritanceDef.class::isInstance);
        boolean isPartition =
                context.after().inheritance().partition(table.id()).isPresent();
        List<Sql> lines = inlined.stream()
                .filter(part -> !apart.contains(part))
                .filter(part -> !inherits || !NewHeirs.isInherited(part, context.after()))
                .map(part ->
                        inherits && part instanceof ColumnDef column ? NewHeirs.merged(column, context.after()) : part)
                .map(part -> part instanceof ColumnDef column ? NotNullKind.declared(column, context) : part)
                .map(part -> part instanceof ColumnDef column
                        ? Optional.of(
                                isPartition
                                        ? PartitionNotNulls.clause(column, defaults.get(column.id()), context)
                                        : inherits
                                                ? InheritedNotNulls.clause(column, defaults.get(column.id()), context)
                                                : PartitionNotNulls.clauseAnew(
                                                        column, defaults.get(column.id()), context))
                        : Kinds.of(part).clause(part, defaults))
                .flatMap(Optional::stream)
                .toList();
        Sql create = TableSettings.create(table)
                .then(Sql.of("{}", table.id().qualified()))
                .then(lines.isEmpty() ? Sql.raw("()") : Sql.of("(\n    {}\n)", Sql.join(",\n    ", lines)))
                .then(NewHeirs.inherits(table, inlined))
                .then(partitionBy(table))
                .then(TableSettings.clauses(table));
        var steps = new ArrayList<Step>();
        steps.add(NewHeirs.locking(Step.of(create), inlined));
        inlined.stream()
                .filter(part -> apart.contains(part) && !(inherits && NewHeirs.isInherited(part, context.after())))
                .flatMap(part -> Kinds.of(part).clause(part, defaults).stream())
                .forEach(clause -> steps.add(
                        Step.of(Sql.of("ALTER TABLE {} ADD {}", table.id().qualified(), clause))
                                .locking(LockMode.ACCESS_EXCLUSIVE, table.id())));
        if (inherits) {
            steps.addAll(NewHeirs.differing(table, defaults, context));
        }
        steps.addAll(TableSettings.ofNew(table));
        for (Definition part : inlined) {
            if (part instanceof ColumnDef column) {
                steps.addAll(
                        inherits
                                ? ColumnStorage.ofHeir(column, !NewHeirs.isInherited(column, context.after()), context)
                                : ColumnStorage.ofNew(column, context));
            }
        }
        return steps;
    }

    static Sql partitionBy(TableDef table) {
        return table.partitionBy() == null
                ? Sql.EMPTY
                : Sql.of("PARTITION BY {}", table.partitionBy().sql());
    }

    @Override
    public List<Step> drop(TableDef table, Context context) {
        String word = table.foreign() == null ? "TABLE" : "FOREIGN TABLE";
        Step drop = Step.of(Sql.of("DROP {} {}", Sql.raw(word), table.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, table.id());
        Optional<String> lost = lost(table, context);
        if (lost.isPresent()) {
            drop = drop.with(Risk.Type.LOSS, table.id(), lost.get());
        }
        Optional<PartitionDef> partition = context.before().inheritance().partition(table.id());
        if (partition.isPresent()) {
            if (PartitionKind.isReferenced(partition.get(), context.before())) {
                // Once it is detached all its keys are its own.
                Step alone = drop.lockingBy(now -> PartitionLocks.unreferred(now.foreignKeys(table.id()).stream()));
                return Stream.concat(new PartitionKind().drop(partition.get(), context).stream(), Stream.of(alone))
                        .toList();
            }
            ObjectId parent = partition.get().of();
            drop = drop.locking(LockMode.ACCESS_EXCLUSIVE, parent).lockingBy(now -> PartitionLocks.rest(parent, now));
        }
        return List.of(drop.lockingBy(now -> PartitionLocks.unreferred(now.ownForeignKeys(table.id()).stream())));
    }

    /** The rows of a partitioned table are those of its partitions, which stay or say so themselves. */
    private static Optional<String> lost(TableDef table, Context context) {
        if (table.partitionBy() == null) {
            return Optional.of("the table's rows");
        }
        boolean counts = context.before().children(table.id(), ColumnDef.class).stream()
                .anyMatch(column -> column.identity() != null);
        return counts ? Optional.of("the position of its identity column") : Optional.empty();
    }

    /** How rows are distributed over partitions is fixed when a table is made, and so is the server that they are on. */
    @Override
    public Alteration alter(TableDef before, TableDef after, Context context) {
        return Objects.equals(before.partitionBy(), after.partitionBy()) && !TableSettings.isElsewhere(before, after)
                ? new Alteration.InPlace(TableSettings.changed(before, after, context), Effect.NONE)
                : new Alteration.Recreate();
    }

    @Override
    public List<Step> renamed(ObjectId id, UnaryOperator<ObjectId> former, Context context) {
        return NotNullNames.following(context.after().children(id, ColumnDef.class), former, context);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER TABLE {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, from);
    }

    /**
     * A foreign table is made anew on a server that is: no rows of its own are lost. So is a partitioned table that needs a function or
     * operator class, as nothing but its key does.
     */
    @Override
    public Response respond(TableDef table, ObjectId need, Effect effect, Context context) {
        boolean elsewhere = table.foreign() != null && table.foreign().server().equals(need);
        boolean distributed = table.partitionBy() != null && need.type().isOverloaded();
        return effect == Effect.REPLACED && (elsewhere || distributed) ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public List<Verification> verification(TableDef table, Model model) {
        Sql name = Verification.relation(table.id());
        var shown = new ArrayList<Verification>();
        if (!model.children(table.id(), ColumnDef.class).isEmpty()) {
            shown.add(Verification.shown(
                    "attrelid::pg_catalog.regclass, " + ColumnKind.SHOWN,
                    Sql.raw("pg_catalog.pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid"),
                    name,
                    "attrelid, attnum"));
        }
        if (model.children(table.id()).stream()
                .anyMatch(part -> CONSTRAINTS.contains(part.id().type()))) {
            shown.add(Verification.shown(
                    "conrelid::pg_catalog.regclass, conname, pg_catalog.pg_get_constraintdef(oid)",
                    Sql.raw("pg_catalog.pg_constraint WHERE conrelid"),
                    name,
                    "conrelid, conname"));
        }
        if (!model.children(table.id(), IndexDef.class).isEmpty()) {
            shown.add(Verification.shown(
                    "pg_catalog.pg_get_indexdef(indexrelid)",
                    Sql.raw("pg_catalog.pg_index WHERE indrelid"),
                    name,
                    "indrelid, indexrelid"));
        }
        if (!model.children(table.id(), RuleDef.class).isEmpty()) {
            shown.add(Verification.shown(
                    "pg_catalog.pg_get_ruledef(oid), ev_enabled",
                    Sql.raw("pg_catalog.pg_rewrite WHERE ev_class"),
                    name,
                    "ev_class, rulename"));
        }
        if (!model.children(table.id(), PolicyDef.class).isEmpty()) {
            shown.add(Verification.shown(
                    "polrelid::pg_catalog.regclass, " + PolicyKind.SHOWN,
                    Sql.raw("pg_catalog.pg_policy WHERE polrelid"),
                    name,
                    "polrelid, polname"));
        }
        return shown;
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name,
                c.relpersistence = 'u' AS unlogged, NULLIF(am.amname, 'heap') AS access_method, ts.spcname AS tablespace,
                %s,
                c.relrowsecurity, c.relforcerowsecurity,
                CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
                CASE WHEN c.relkind = 'p' THEN ARRAY(SELECT a.attname::text FROM pg_catalog.pg_depend AS d
                    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.objsubid
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                    AND d.refclassid = d.classid AND d.refobjid = c.oid AND d.refobjsubid = 0 AND d.deptype = 'i'
                    ORDER BY a.attnum) END AS partition_columns,
                fs.srvname, %s
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace AS ts ON ts.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_foreign_table AS ft ON ft.ftrelid = c.oid
            LEFT JOIN pg_catalog.pg_foreign_server AS fs ON fs.oid = ft.ftserver
            WHERE c.relkind IN ('r', 'p', 'f') AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_class", "c.oid"),
                        StorageParameters.column("c", "parameters"),
                        ForeignOptions.columns("ft.ftoptions"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public TableDef read(Row row) {
        ObjectId table = Catalog.table(row);
        String partitionBy = row.textOrNull("partition_by");
        String server = row.textOrNull("srvname");
        return new TableDef(
                table,
                row.flag("unlogged"),
                row.textOrNull("access_method"),
                row.textOrNull("tablespace"),
                StorageParameters.read(row.texts("parameters")),
                row.flag("relrowsecurity"),
                row.flag("relforcerowsecurity"),
                partitionBy == null
                        ? null
                        : new Expression(
                                List.of(new Expression.Text(partitionBy)),
                                Set.copyOf(Catalog.columns(table, row.texts("partition_columns")))),
                server == null ? null : new ForeignSource(ServerDef.id(server), ForeignOptions.read(row)));
    }
}
