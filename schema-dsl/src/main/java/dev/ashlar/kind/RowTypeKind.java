package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RowTypeDef;
import dev.ashlar.model.ServerRenames;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which composite type a table is (manual, ALTER TABLE, OF). While it is of one, neither the type nor its columns can be altered; so it is
 * taken off before, and put under it again when both are as they are to be.
 */
record RowTypeKind() implements Kind<RowTypeDef> {

    @Override
    public List<Step> create(RowTypeDef definition, List<Definition> inlined, Context context) {
        return List.of(step(definition, Sql.of("OF {}", definition.type().qualified())));
    }

    @Override
    public List<Step> drop(RowTypeDef definition, Context context) {
        return List.of(step(definition, Sql.raw("NOT OF")));
    }

    /** The server renames no column of such a table, but with the attribute. */
    @Override
    public boolean dropsAhead(RowTypeDef definition, Model before) {
        return !ServerRenames.follows(definition, before);
    }

    private static Step step(RowTypeDef definition, Sql what) {
        return Step.alterTable(definition.id().owner(), LockMode.ACCESS_EXCLUSIVE, "OF", what)
                .reaching(Reach.TABLE)
                .alone();
    }

    @Override
    public Response respond(RowTypeDef definition, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED -> need.type() == ObjectType.TABLE ? Response.KEEP : Response.REBUILD;
            case RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public List<Verification> verification(RowTypeDef definition, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regclass, reloftype::pg_catalog.regtype",
                Sql.raw("pg_catalog.pg_class WHERE oid"),
                Verification.relation(definition.id().owner()),
                ""));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name,
                'pg_catalog.pg_type'::pg_catalog.regclass::bigint AS type_class, c.reloftype::bigint AS type_oid, 0 AS type_part,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS column_names
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.reloftype <> 0 AND c.relkind IN ('r', 'p') AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_class", "c.oid", Catalog.INSIDE),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public @Nullable RowTypeDef read(Row row) {
        ObjectId type = row.object("type");
        ObjectId table = Catalog.table(row);
        return type == null
                ? null
                : new RowTypeDef(RowTypeDef.id(table), type, Catalog.columns(table, row.texts("column_names")));
    }
}
