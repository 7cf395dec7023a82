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

    /** The names of a view's columns, in order, as a column of a catalog query. */
    static final String COLUMNS = """
        ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
            WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS view_columns\
        """;

    @Override
    public List<Step> create(ViewDef view, List<Definition> inlined, Context context) {
        return List.of(Step.of(create("CREATE VIEW", view)));
    }

    private static Sql create(String verb, ViewDef view) {
        return Sql.of("{} {}", Sql.raw(verb), view.id().qualified())
                .then(columns(view.columns()))
                .then(StorageParameters.with(view.options()))
                .then(Sql.of("AS\n{}", query(view.query())));
    }

    /** The names of columns in parentheses; nothing for a view without columns. */
    static Sql columns(List<String> names) {
        return names.isEmpty()
                ? Sql.EMPTY
                : Sql.of(
                        "({})",
                        Sql.join(", ", names.stream().map(Identifier::new).toList()));
    }

    /** A query as another clause can follow it: the server's own text of one ends with a semicolon. */
    static Sql query(Expression query) {
        String text = query.exact().text().stripTrailing();
        return Sql.raw(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }

    @Override
    public List<Step> drop(ViewDef view, Context context) {
        String again = context.after().has(view.id()) ? ": GRANT them again" : "";
        return List.of(Step.of(Sql.of("DROP VIEW {}", view.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, view.id())
                .with(Risk.Type.SIDE_EFFECT, view.id(), "unlisted privileges on the view are lost" + again));
    }

    /** A query that shows the same columns and perhaps more takes the place of the old one, and what reads the view stays. */
    @Override
    public Alteration alter(ViewDef before, ViewDef after, Context context) {
        if (before.columns().equals(after.columns()) && before.query().equals(after.query())) {
            return new Alteration.InPlace(
                    StorageParameters.changes(before.options(), after.options()).stream()
                            .map(change -> Step.of(Sql.of(
                                            "ALTER VIEW {} {}", after.id().qualified(), change.clause()))
                                    .locking(LockMode.ACCESS_EXCLUSIVE, after.id()))
                            .toList(),
                    Effect.NONE);
        }
        if (!after.extendsColumnsOf(before)) {
            return new Alteration.Recreate();
        }
        Step replace = Step.of(create("CREATE OR REPLACE VIEW", after)).locking(LockMode.ACCESS_EXCLUSIVE, after.id());
        return new Alteration.InPlace(List.of(replace), Effect.NONE);
    }

    @Override
    public Response respond(ViewDef view, ObjectId need, Effect effect, Context context) {
        return respond(need, effect);
    }

    /** After a rename the stored query keeps the old names as aliases, unlike one that is created anew. */
    static Response respond(ObjectId need, Effect effect) {
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
                "oid::pg_catalog.regclass, reloptions, pg_catalog.pg_get_viewdef(oid)",
                Sql.raw("pg_catalog.pg_class WHERE oid"),
                Verification.relation(view.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public Optional<Feature> feature(ViewDef view) {
        return Feature.when(view.options().containsKey("security_invoker"), view, "security_invoker", 15);
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS view_name, %s, ARRAY(
                SELECT pg_catalog.concat_ws(' COLLATE ', pg_catalog.format_type(a.atttypid, a.atttypmod),
                    CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::pg_catalog.regcollation::text END)
                FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
                WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS view_types,
                c.reloptions AS options, pg_catalog.pg_get_viewdef(c.oid) AS query
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_class", "c.oid"),
                        COLUMNS,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public ViewDef read(Row row) {
        return new ViewDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.VIEW, row.text("view_name")),
                row.texts("view_columns"),
                Expression.raw(row.text("query")),
                StorageParameters.read(row.texts("options")),
                row.texts("view_types"));
    }
}
