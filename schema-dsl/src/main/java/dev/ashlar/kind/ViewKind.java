package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ViewDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Views (manual, CREATE VIEW). */
record ViewKind() implements Kind<ViewDef> {

    @Override
    public List<Step> create(ViewDef view, List<Definition> inlined, Context context) {
        List<Identifier> columns = view.columns().stream().map(Identifier::new).toList();
        return List.of(Step.of(Sql.of(
                "CREATE VIEW {} ({}) AS\n{}",
                view.id().qualified(),
                Sql.join(", ", columns),
                view.query().sql())));
    }

    @Override
    public List<Step> drop(ViewDef view, Context context) {
        String again = context.after().has(view.id()) ? ": GRANT them again" : "";
        return List.of(Step.of(Sql.of("DROP VIEW {}", view.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, view.id())
                .with(Risk.Type.SIDE_EFFECT, view.id(), "privileges on the view are lost" + again));
    }

    /** After a rename the stored query keeps the old names as aliases, unlike one that is created anew. */
    @Override
    public Response respond(ViewDef view, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE -> Response.KEEP;
            case RENAMED -> need.type() == ObjectType.SCHEMA ? Response.KEEP : Response.REBUILD;
            case MODIFIED, RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER VIEW {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, from);
    }

    @Override
    public List<Verification> verification(ViewDef view, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regclass, pg_catalog.pg_get_viewdef(oid)",
                Sql.raw("pg_catalog.pg_class WHERE oid"),
                Verification.relation(view.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS view_name, ARRAY(
                SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
                WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS view_columns,
                pg_catalog.pg_get_viewdef(c.oid) AS query
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND %s AND %s
            """.formatted(
                Catalog.identity("pg_class", "c.oid"), Catalog.OWN_SCHEMA, Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public ViewDef read(Row row) {
        return new ViewDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.VIEW, row.text("view_name")),
                row.texts("view_columns"),
                Expression.raw(row.text("query")));
    }
}
