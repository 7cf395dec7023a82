package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.EnumDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enum types (manual, CREATE TYPE and ALTER TYPE). */
record EnumKind() implements Kind<EnumDef> {

    @Override
    public List<Step> create(EnumDef type, List<Definition> inlined, Context context) {
        List<Literal> labels = type.labels().stream().map(Literal::new).toList();
        return List.of(Step.of(Sql.of("CREATE TYPE {} AS ENUM ({})", type.id().qualified(), Sql.join(", ", labels))));
    }

    @Override
    public List<Step> drop(EnumDef type, Context context) {
        return List.of(Step.of(Sql.of("DROP TYPE {}", type.id().qualified())));
    }

    @Override
    public Alteration alter(EnumDef before, EnumDef after, Context context) {
        return EnumGrowth.isGrowth(before.labels(), after.labels())
                ? new Alteration.InPlace(EnumGrowth.steps(before, after), Effect.NONE)
                : supplant(before, after, context);
    }

    /**
     * PostgreSQL can neither remove nor move a value, so a new type takes the old one's place, and every column that is
     * of the type moves over.
     */
    private Alteration supplant(EnumDef before, EnumDef after, Context context) {
        ObjectId aside = TypeUse.aside(before.id());
        var create = new ArrayList<Step>(EnumLoss.guards(before, after, context));
        create.add(rename(before.id(), aside.name()));
        create.addAll(create(after, List.of(), context));
        return new Alteration.Supplant(create, List.of(Step.of(Sql.of("DROP TYPE {}", aside.qualified()))));
    }

    @Override
    public Response respond(EnumDef type, ObjectId need, Effect effect, Context context) {
        return Response.KEEP;
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(
                from.type() == ObjectType.ENUM_VALUE
                        ? Sql.of(
                                "ALTER TYPE {} RENAME VALUE {} TO {}",
                                from.owner().qualified(),
                                new Literal(from.name()),
                                new Literal(newName))
                        : Sql.of("ALTER TYPE {} RENAME TO {}", from.qualified(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(EnumDef type, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regtype, ARRAY(SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_type.oid"
                        + " ORDER BY enumsortorder)",
                Sql.raw("pg_catalog.pg_type WHERE oid"),
                Sql.of(
                        "{}::pg_catalog.regtype",
                        new Literal(type.id().qualified().text())),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return id.type() == ObjectType.ENUM ? Optional.of(Verification.gone("to_regtype", id)) : Optional.empty();
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, t.typname AS type_name, ARRAY(
                SELECT e.enumlabel::text FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid
                ORDER BY e.enumsortorder) AS labels
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e' AND %s AND %s
            """.formatted(
                Catalog.identity("pg_type", "t.oid"), Catalog.OWN_SCHEMA, Catalog.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public EnumDef read(Row row) {
        return new EnumDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.ENUM, row.text("type_name")),
                row.texts("labels"));
    }
}
