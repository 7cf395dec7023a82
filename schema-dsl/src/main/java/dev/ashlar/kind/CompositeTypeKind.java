package dev.ashlar.kind;

import dev.ashlar.model.CompositeTypeDef;
import dev.ashlar.model.CompositeTypeDef.Attribute;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ServerRenames;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composite types (manual, CREATE TYPE and ALTER TYPE). */
record CompositeTypeKind() implements Kind<CompositeTypeDef> {

    @Override
    public List<Step> create(CompositeTypeDef type, List<Definition> inlined, Context context) {
        List<Sql> attributes =
                type.attributes().stream().map(CompositeTypeKind::clause).toList();
        return List.of(Step.of(
                attributes.isEmpty()
                        ? Sql.of("CREATE TYPE {} AS ()", type.id().qualified())
                        : Sql.of(
                                "CREATE TYPE {} AS (\n    {}\n)",
                                type.id().qualified(),
                                Sql.join(",\n    ", attributes))));
    }

    private static Sql clause(Attribute attribute) {
        return Sql.of("{} {}", new Identifier(attribute.name()), type(attribute));
    }

    private static Sql type(Attribute attribute) {
        return attribute
                .type()
                .sql()
                .then(attribute.collation() == null ? Sql.EMPTY : Sql.raw("COLLATE " + attribute.collation()));
    }

    @Override
    public List<Step> drop(CompositeTypeDef type, Context context) {
        return List.of(dropped(type.id()));
    }

    private static Step dropped(ObjectId type) {
        return Step.of(Sql.of("DROP TYPE {}", type.qualified()));
    }

    /** Attributes go and come at the end; the type of one can change while no column holds values of it. */
    @Override
    public Alteration alter(CompositeTypeDef before, CompositeTypeDef after, Context context) {
        boolean held = !TypeUse.columns(before.id(), context).isEmpty();
        List<Attribute> changed = after.attributes().stream()
                .filter(now -> before.find(now.name()).stream().anyMatch(old -> !old.equals(now)))
                .toList();
        if (!isReached(before, after) || held && !changed.isEmpty()) {
            return rebuild(before, after, context);
        }
        List<Step> steps = new ArrayList<>();
        for (Attribute old : before.attributes()) {
            if (!after.has(old.name())) {
                Step drop = alter(after.id(), Sql.of("DROP ATTRIBUTE {}", new Identifier(old.name())));
                steps.add(
                        held
                                ? drop.with(
                                        Risk.Type.LOSS,
                                        before.attribute(old.name()),
                                        "the attribute's values in all rows")
                                : drop);
            }
        }
        changed.forEach(now -> steps.add(
                alter(after.id(), Sql.of("ALTER ATTRIBUTE {} TYPE {}", new Identifier(now.name()), type(now)))));
        boolean rewritten = !steps.isEmpty();
        after.attributes().stream()
                .filter(now -> !before.has(now.name()))
                .forEach(now -> steps.add(alter(after.id(), Sql.of("ADD ATTRIBUTE {}", clause(now)))));
        return new Alteration.InPlace(steps, rewritten ? Effect.RETYPED : Effect.NONE);
    }

    /** Whether dropping and adding at the end leads to the order of after. */
    private static boolean isReached(CompositeTypeDef before, CompositeTypeDef after) {
        Stream<String> kept = before.attributes().stream().map(Attribute::name).filter(after::has);
        Stream<String> added = after.attributes().stream().map(Attribute::name).filter(name -> !before.has(name));
        return Stream.concat(kept, added)
                .toList()
                .equals(after.attributes().stream().map(Attribute::name).toList());
    }

    private static Step alter(ObjectId type, Sql what) {
        return Step.of(Sql.of("ALTER TYPE {} {}", type.qualified(), what));
    }

    @Override
    public Alteration rebuild(CompositeTypeDef before, CompositeTypeDef after, Context context) {
        ObjectId aside = TypeUse.aside(before.id());
        return TypeUse.anew(
                before.id(),
                context,
                List.of(rename(before.id(), aside.name())),
                create(after, List.of(), context),
                dropped(aside));
    }

    @Override
    public Response respond(CompositeTypeDef type, ObjectId need, Effect effect, Context context) {
        return TypeUse.respond(need, effect);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return from.type() == ObjectType.ATTRIBUTE
                ? alter(from.owner(), Sql.of("RENAME ATTRIBUTE {} TO {}", from.identifier(), new Identifier(newName)))
                : alter(from, Sql.of("RENAME TO {}", new Identifier(newName)));
    }

    /** Tables of the type follow, when they are told to. */
    @Override
    public Step renamePart(ObjectId id, ObjectId from, Context context) {
        Step step = rename(from, id.name());
        List<ObjectId> tables = ServerRenames.typed(id.owner(), context.before());
        if (tables.isEmpty()) {
            return step;
        }
        Step cascading = step.as(step.sql().then(Sql.raw("CASCADE")));
        for (ObjectId table : tables) {
            cascading = cascading.locking(LockMode.ACCESS_EXCLUSIVE, table);
        }
        return cascading;
    }

    @Override
    public List<Verification> verification(CompositeTypeDef type, Model model) {
        return List.of(Verification.shown(
                "attname, pg_catalog.format_type(atttypid, atttypmod), attcollation::pg_catalog.regcollation",
                Sql.raw("pg_catalog.pg_attribute WHERE NOT attisdropped AND attrelid"),
                Verification.relation(type.id()),
                "attrelid, attnum"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return id.type() == ObjectType.COMPOSITE_TYPE
                ? Optional.of(Verification.gone("to_regtype", id))
                : Optional.empty();
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, t.typname AS type_name,
                ARRAY(SELECT a.attname::text %4$s) AS names,
                ARRAY(SELECT %s %4$s) AS types,
                ARRAY(SELECT CASE WHEN a.attcollation <> (
                    SELECT y.typcollation FROM pg_catalog.pg_type AS y WHERE y.oid = a.atttypid) THEN %s END %4$s) AS collations
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid AND c.relkind = 'c'
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.oid NOT IN (%s) AND %s AND %s
            """.replace("%4$s", ATTRIBUTES).formatted(
                Catalog.identity("pg_type", "t.oid"),
                TypeCatalog.text("a.atttypid", "a.atttypmod"),
                TypeCatalog.collation("a.attcollation"),
                TypesOfThemselves.QUERY,
                Catalog.OWN_SCHEMA,
                Catalog.notOfExtension("pg_type", "t.oid"));
    }

    private static final String ATTRIBUTES =
            "FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

    @Override
    public CompositeTypeDef read(Row row) {
        List<String> names = row.texts("names");
        List<String> types = row.texts("types");
        List<String> collations = row.texts("collations");
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String collation = collations.get(i);
            attributes.add(new Attribute(
                    names.get(i), TypeCatalog.read(types.get(i)), collation.isEmpty() ? null : collation));
        }
        return new CompositeTypeDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.COMPOSITE_TYPE, row.text("type_name")),
                attributes);
    }
}
