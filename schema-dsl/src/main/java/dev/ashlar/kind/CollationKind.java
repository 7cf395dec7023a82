package dev.ashlar.kind;

import dev.ashlar.model.CollationDef;
import dev.ashlar.model.CollationProvider;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Collations (manual, CREATE COLLATION). */
record CollationKind() implements Kind<CollationDef> {

    @Override
    public List<Step> create(CollationDef collation, List<Definition> inlined, Context context) {
        List<Sql> options = new ArrayList<>();
        options.add(Sql.raw("provider = " + collation.provider().word()));
        Literal locale = new Literal(collation.locale());
        if (collation.characters() == null) {
            options.add(Sql.of("locale = {}", locale));
        } else {
            options.add(Sql.of("lc_collate = {}", locale));
            options.add(Sql.of("lc_ctype = {}", new Literal(collation.characters())));
        }
        if (!collation.deterministic()) {
            options.add(Sql.raw("deterministic = false"));
        }
        if (collation.rules() != null) {
            options.add(Sql.of("rules = {}", new Literal(collation.rules())));
        }
        return List.of(
                Step.of(Sql.of("CREATE COLLATION {} ({})", collation.id().qualified(), Sql.join(", ", options))));
    }

    @Override
    public List<Step> drop(CollationDef collation, Context context) {
        return List.of(dropped(collation.id()));
    }

    private static Step dropped(ObjectId collation) {
        return Step.of(Sql.of("DROP COLLATION {}", collation.qualified()));
    }

    /** Columns cannot be without it, so they move to a new one. */
    @Override
    public Alteration rebuild(CollationDef before, CollationDef after, Context context) {
        ObjectId aside = TypeUse.aside(before.id());
        return TypeUse.anew(
                before.id(),
                context,
                List.of(rename(before.id(), aside.name())),
                create(after, List.of(), context),
                dropped(aside));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER COLLATION {} RENAME TO {}", from.qualified(), new Identifier(newName)));
    }

    @Override
    public Response respond(CollationDef collation, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
    }

    @Override
    public Optional<Feature> feature(CollationDef collation) {
        return collation.provider() == CollationProvider.BUILTIN
                ? Feature.when(true, collation, "the collation provider builtin", 17)
                : Feature.when(collation.rules() != null, collation, "rules of a collation", 16);
    }

    @Override
    public List<Verification> verification(CollationDef collation, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regcollation, collprovider, collcollate, collctype, collisdeterministic",
                Sql.raw("pg_catalog.pg_collation WHERE oid"),
                Sql.of(
                        "{}::pg_catalog.regcollation",
                        new Literal(collation.id().qualified().text())),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regcollation", id));
    }

    /** The locale of ICU stood with that of libc before PostgreSQL 15, and has had two names since. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.collname AS collation_name,
                CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS provider,
                COALESCE(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale',
                    c.collcollate::text) AS locale,
                CASE WHEN c.collprovider = 'c' AND c.collctype::text <> c.collcollate::text THEN c.collctype END AS characters,
                c.collisdeterministic AS deterministic, pg_catalog.to_jsonb(c) ->> 'collicurules' AS rules
            FROM pg_catalog.pg_collation AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
            WHERE c.collprovider IN ('c', 'i', 'b') AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_collation", "c.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_collation", "c.oid"));
    }

    @Override
    public CollationDef read(Row row) {
        return new CollationDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.COLLATION, row.text("collation_name")),
                CollationProvider.valueOf(row.text("provider").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.textOrNull("locale"), ""),
                row.textOrNull("characters"),
                row.flag("deterministic"),
                row.textOrNull("rules"));
    }
}
