package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Indexes that are no constraint's (manual, CREATE INDEX). */
record IndexKind() implements Kind<IndexDef> {

    @Override
    public List<Step> create(IndexDef index, List<Definition> inlined, Context context) {
        ObjectId table = index.id().owner();
        Sql method = Sql.of("USING {}", new Identifier(index.method()))
                .when(!index.method().equals("btree"));
        List<Sql> elements = index.elements().stream().map(IndexElement::sql).toList();
        List<Sql> parameters = index.parameters().entrySet().stream()
                .map(entry -> Sql.of("{} = {}", new Identifier(entry.getKey()), Sql.raw(entry.getValue())))
                .toList();
        Sql sql = Sql.raw(index.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX")
                .then(Sql.of("{} ON {}", index.id().identifier(), table.qualified()))
                .then(method)
                .then(Sql.of("({})", Sql.join(", ", elements)))
                .then(Constraints.include(index.include()))
                .then(Sql.raw("NULLS NOT DISTINCT").when(index.nullsNotDistinct()))
                .then(parameters.isEmpty() ? Sql.EMPTY : Sql.of("WITH ({})", Sql.join(", ", parameters)))
                .then(
                        index.where() == null
                                ? Sql.EMPTY
                                : Sql.of("WHERE {}", index.where().sql()));
        Step step = Step.of(sql)
                .locking(LockMode.SHARE, table)
                .with(Risk.Type.SCAN, table, "an index is built from all rows");
        return List.of(
                index.unique() ? step.with(Risk.Type.MAY_FAIL, index.id(), "refused where values are equal") : step);
    }

    @Override
    public List<Step> drop(IndexDef index, Context context) {
        return List.of(Step.of(Sql.of("DROP INDEX {}", index.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, index.id().owner()));
    }

    /**
     * A plain index PostgreSQL builds anew by itself when a column's type changes; but not where a foreign key needs it and the
     * column is only included in it.
     */
    @Override
    public Response respond(IndexDef index, ObjectId need, Effect effect, Context context) {
        if (index.unique() && Constraints.respond(index.include(), need, effect) == Response.REBUILD) {
            return Response.REBUILD;
        }
        boolean ofColumns = index.where() == null && IndexElements.areColumns(index.elements());
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED -> ofColumns ? Response.KEEP : Response.REBUILD;
            case RETYPED -> ofColumns && isUsual(index) ? Response.KEEP : Response.REBUILD;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    private static boolean isUsual(IndexDef index) {
        return index.method().equals("btree")
                && index.elements().stream()
                        .allMatch(element -> element.operatorClass() == null && element.collation() == null);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER INDEX {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, from);
    }

    @Override
    public List<Verification> verification(IndexDef index, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_indexdef(indexrelid)",
                Sql.raw("pg_catalog.pg_index WHERE indexrelid"),
                Verification.relation(index.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public Optional<Feature> feature(IndexDef index) {
        return Feature.when(index.nullsNotDistinct(), index, "NULLS NOT DISTINCT", 15);
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, i.relname AS index_name, x.indisunique,
                am.amname AS method, %s, %s,
                COALESCE((pg_catalog.to_jsonb(x) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
                i.reloptions AS parameters
            FROM pg_catalog.pg_index AS x
            JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_am AS am ON am.oid = i.relam
            JOIN pg_catalog.pg_class AS c ON c.oid = x.indrelid AND c.relkind IN ('r', 'p')
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE %s AND %s AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint AS con WHERE con.conindid = x.indexrelid AND con.contype <> 'f')
            """.formatted(
                        Catalog.identity("pg_class", "i.oid"),
                        IndexElements.COLUMNS,
                        Constraints.INCLUDED,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public IndexDef read(Row row) {
        ObjectId table = Catalog.table(row);
        var parameters = new TreeMap<String, String>();
        for (String parameter : row.texts("parameters")) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return new IndexDef(
                table.child(ObjectType.INDEX, row.text("index_name")),
                row.flag("indisunique"),
                row.text("method"),
                IndexElements.read(row, table),
                Catalog.columns(table, row.texts("included")),
                row.flag("nulls_not_distinct"),
                parameters,
                Catalog.expression(row.textOrNull("predicate")));
    }
}
