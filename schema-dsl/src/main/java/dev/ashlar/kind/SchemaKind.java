package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SchemaDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Schemas (manual, CREATE SCHEMA). */
record SchemaKind() implements Kind<SchemaDef> {

    private static final Sql SCHEMAS = Sql.raw("pg_catalog.pg_namespace WHERE nspname");

    @Override
    public List<Step> create(SchemaDef schema, List<Definition> inlined, Context context) {
        return List.of(Step.of(Sql.of("CREATE SCHEMA {}", schema.id().identifier())));
    }

    @Override
    public List<Step> drop(SchemaDef schema, Context context) {
        return List.of(Step.of(Sql.of("DROP SCHEMA {}", schema.id().identifier())));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER SCHEMA {} RENAME TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(SchemaDef schema, Model model) {
        return List.of(Verification.shown("nspname", SCHEMAS, Verification.name(schema.id()), ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(SCHEMAS, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name
            FROM pg_catalog.pg_namespace AS n
            WHERE n.nspname <> 'public' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_namespace", "n.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_namespace", "n.oid"));
    }

    @Override
    public SchemaDef read(Row row) {
        return new SchemaDef(ObjectId.schema(row.text("schema_name")));
    }
}
