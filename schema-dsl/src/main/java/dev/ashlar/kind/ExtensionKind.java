package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ExtensionDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Extensions (manual, CREATE EXTENSION). */
record ExtensionKind() implements Kind<ExtensionDef> {

    private static final Sql EXTENSIONS = Sql.raw("pg_catalog.pg_extension WHERE extname");

    @Override
    public List<Step> create(ExtensionDef extension, List<Definition> inlined, Context context) {
        return List.of(Step.of(Sql.of(
                "CREATE EXTENSION {} WITH SCHEMA {}",
                extension.id().identifier(),
                extension.schema().identifier())));
    }

    @Override
    public List<Step> drop(ExtensionDef extension, Context context) {
        return List.of(Step.of(Sql.of("DROP EXTENSION {}", extension.id().identifier())));
    }

    @Override
    public Alteration alter(ExtensionDef before, ExtensionDef after, Context context) {
        return new Alteration.InPlace(
                List.of(Step.of(Sql.of(
                        "ALTER EXTENSION {} SET SCHEMA {}",
                        after.id().identifier(),
                        after.schema().identifier()))),
                Effect.RENAMED);
    }

    /** It moves out of a schema that goes. */
    @Override
    public Response respond(ExtensionDef extension, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
    }

    @Override
    public List<Verification> verification(ExtensionDef extension, Model model) {
        return List.of(Verification.shown(
                "extname, extnamespace::pg_catalog.regnamespace, extversion",
                EXTENSIONS,
                Verification.name(extension.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(EXTENSIONS, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, e.extname AS extension_name, n.nspname AS schema_name
            FROM pg_catalog.pg_extension AS e
            JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
            WHERE e.extname <> 'plpgsql'
            """.formatted(Catalog.identity("pg_extension", "e.oid"));
    }

    @Override
    public ExtensionDef read(Row row) {
        return new ExtensionDef(
                new ObjectId(ObjectType.EXTENSION, null, row.text("extension_name")),
                ObjectId.schema(row.text("schema_name")));
    }
}
