package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables (manual, CREATE TABLE). Columns, keys and checks that are created with a table stand inside its statement. */
record TableKind() implements Kind<TableDef> {

    private static final Set<ObjectType> CONSTRAINTS = Set.of(
            ObjectType.PRIMARY_KEY, ObjectType.UNIQUE, ObjectType.CHECK, ObjectType.EXCLUSION, ObjectType.FOREIGN_KEY);

    @Override
    public List<Step> create(TableDef table, List<Definition> inlined, Context context) {
        Map<ObjectId, DefaultDef> defaults = new HashMap<>();
        for (Definition part : inlined) {
            if (part instanceof DefaultDef value) {
                defaults.put(value.id().owner(), value);
            }
        }
        Set<Definition> apart = SameKeys.repeated(inlined);
        List<Sql> lines = inlined.stream()
                .filter(part -> !apart.contains(part))
                .map(part -> Kinds.of(part).clause(part, defaults))
                .flatMap(Optional::stream)
                .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                lines.isEmpty()
                        ? Sql.of("CREATE TABLE {} ()", table.id().qualified())
                        : Sql.of("CREATE TABLE {} (\n    {}\n)", table.id().qualified(), Sql.join(",\n    ", lines))));
        inlined.stream()
                .filter(apart::contains)
                .flatMap(part -> Kinds.of(part).clause(part, defaults).stream())
                .forEach(clause -> steps.add(
                        Step.of(Sql.of("ALTER TABLE {} ADD {}", table.id().qualified(), clause))));
        return steps;
    }

    @Override
    public List<Step> drop(TableDef table, Context context) {
        Step drop = Step.of(Sql.of("DROP TABLE {}", table.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, table.id())
                .with(Risk.Type.LOSS, table.id(), "the table's rows");
        for (ForeignKeyDef key : context.before().children(table.id(), ForeignKeyDef.class)) {
            drop = drop.locking(LockMode.ACCESS_EXCLUSIVE, key.referencedTable());
        }
        return List.of(drop);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER TABLE {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, from);
    }

    @Override
    public Response respond(TableDef table, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
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
        return shown;
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND %s AND %s
            """.formatted(
                Catalog.identity("pg_class", "c.oid"), Catalog.OWN_SCHEMA, Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public TableDef read(Row row) {
        return new TableDef(Catalog.table(row));
    }
}
