package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ForeignKeyDef;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.TableDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables (manual, CREATE TABLE). Columns, keys and checks that are created with a table stand inside its statement. */
record TableKind() implements Kind<TableDef> {

    @Override
    public List<Step> create(TableDef table, List<Definition> inlined, Context context) {
        Map<ObjectId, DefaultDef> defaults = new HashMap<>();
        for (Definition part : inlined) {
            if (part instanceof DefaultDef value) {
                defaults.put(value.id().owner(), value);
            }
        }
        List<Sql> lines = inlined.stream()
                .map(part -> Inline.clause(part, defaults))
                .flatMap(Optional::stream)
                .toList();
        return List.of(Step.of(
                lines.isEmpty()
                        ? Sql.of("CREATE TABLE {} ()", table.id().qualified())
                        : Sql.of("CREATE TABLE {} (\n    {}\n)", table.id().qualified(), Sql.join(",\n    ", lines))));
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
    public Optional<Sql> verification(TableDef table) {
        return Optional.of(Sql.of(
                "SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns"
                        + " WHERE table_schema = {} AND table_name = {} ORDER BY ordinal_position",
                new Literal(table.id().schemaName()),
                new Literal(table.id().name())));
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
