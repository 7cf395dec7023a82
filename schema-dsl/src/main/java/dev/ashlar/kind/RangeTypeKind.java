package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RangeTypeDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Range types (manual, CREATE TYPE, "Range Types"). */
record RangeTypeKind() implements Kind<RangeTypeDef> {

    @Override
    public List<Step> create(RangeTypeDef range, List<Definition> inlined, Context context) {
        List<Sql> options = new ArrayList<>();
        options.add(Sql.of("subtype = {}", range.subtype().sql()));
        add(options, "subtype_opclass", range.operatorClass());
        if (range.collation() != null) {
            options.add(Sql.raw("collation = " + range.collation()));
        }
        add(options, "subtype_diff", range.difference());
        if (!range.multirange().equals(RangeTypeDef.usualMultirange(range.id().name()))) {
            options.add(Sql.of(
                    "multirange_type_name = {}",
                    range.id().named(range.multirange()).qualified()));
        }
        return List.of(Step.of(
                Sql.of("CREATE TYPE {} AS RANGE (\n    {}\n)", range.id().qualified(), Sql.join(",\n    ", options))));
    }

    private static void add(List<Sql> options, String name, @Nullable Expression value) {
        if (value != null) {
            options.add(Sql.of("{} = {}", Sql.raw(name), value.sql()));
        }
    }

    @Override
    public List<Step> drop(RangeTypeDef range, Context context) {
        return List.of(dropped(range.id()));
    }

    private static Step dropped(ObjectId range) {
        return Step.of(Sql.of("DROP TYPE {}", range.qualified()));
    }

    @Override
    public Alteration alter(RangeTypeDef before, RangeTypeDef after, Context context) {
        ObjectId old = before.multirangeId();
        ObjectId now = after.multirangeId();
        return before.renamed(id -> id.equals(old) ? now : id).equals(after)
                ? new Alteration.InPlace(List.of(rename(old, now.name()), makersFollow(now)), Effect.NONE)
                : rebuild(before, after, context);
    }

    @Override
    public Alteration rebuild(RangeTypeDef before, RangeTypeDef after, Context context) {
        ObjectId aside = TypeUse.aside(before.id());
        return TypeUse.anew(
                before.id(), context, aside(before, aside), create(after, List.of(), context), dropped(aside));
    }

    private List<Step> aside(RangeTypeDef range, ObjectId aside) {
        ObjectId multirangeAside = TypeUse.aside(range.multirangeId());
        return List.of(
                rename(range.id(), aside.name()),
                rename(range.multirangeId(), multirangeAside.name()),
                makersFollow(aside),
                makersFollow(multirangeAside));
    }

    /**
     * The functions that make values have the names of their types, and do not get new ones with these (manual, "Constructing Ranges and
     * Multiranges"). Whatever they are called until then, they are called like the type after that.
     */
    private static Step makersFollow(ObjectId type) {
        return Step.of(
                Guard.block(Sql.of("""
            DECLARE
                maker text;
            BEGIN
                FOR maker IN
                    SELECT p.oid::pg_catalog.regprocedure
                    FROM pg_catalog.pg_depend AS d
                    JOIN pg_catalog.pg_proc AS p ON p.oid = d.objid AND p.proname <> {}
                    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.deptype = 'i'
                        AND d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = {}
                LOOP
                    EXECUTE pg_catalog.format('ALTER FUNCTION %s RENAME TO %I', maker, {});
                END LOOP;
            END\
            """, new Literal(type.name()), DomainKind.type(type), new Literal(type.name()))));
    }

    /** A multirange type has no definition of its own, but an address. */
    @Override
    public List<Step> renamed(ObjectId id, UnaryOperator<ObjectId> former, Context context) {
        return List.of(makersFollow(id));
    }

    @Override
    public Response respond(RangeTypeDef range, ObjectId need, Effect effect, Context context) {
        boolean isFunction =
                range.difference() != null && range.difference().needs().contains(need);
        return isFunction && effect == Effect.REPLACED ? Response.REBUILD : TypeUse.respond(need, effect);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER TYPE {} RENAME TO {}", from.qualified(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(RangeTypeDef range, Model model) {
        return List.of(Verification.shown(
                "rngtypid::pg_catalog.regtype, rngsubtype::pg_catalog.regtype, rngmultitypid::pg_catalog.regtype,"
                        + " rngcollation::pg_catalog.regcollation, rngsubdiff",
                Sql.raw("pg_catalog.pg_range WHERE rngtypid"),
                DomainKind.type(range.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regtype", id));
    }

    /** One with a canonical function needs a function that needs it, and is named as not managed. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, t.typname AS range_name, %s AS subtype, m.typname AS multirange_name,
                CASE WHEN NOT o.opcdefault THEN pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(o.opcname)
                    END AS operator_class,
                CASE WHEN r.rngcollation <> b.typcollation THEN %s END AS collation_name,
                NULLIF(r.rngsubdiff, 0)::pg_catalog.regproc::text AS difference
            FROM pg_catalog.pg_range AS r
            JOIN pg_catalog.pg_type AS t ON t.oid = r.rngtypid
            JOIN pg_catalog.pg_type AS m ON m.oid = r.rngmultitypid
            JOIN pg_catalog.pg_type AS b ON b.oid = r.rngsubtype
            JOIN pg_catalog.pg_opclass AS o ON o.oid = r.rngsubopc
            JOIN pg_catalog.pg_namespace AS pn ON pn.oid = o.opcnamespace
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE r.rngcanonical = 0 AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_type", "t.oid"),
                        TypeCatalog.text("r.rngsubtype", "NULL"),
                        TypeCatalog.collation("r.rngcollation"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public RangeTypeDef read(Row row) {
        return new RangeTypeDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.RANGE_TYPE, row.text("range_name")),
                TypeCatalog.read(row.text("subtype")),
                Catalog.expression(row.textOrNull("operator_class")),
                row.textOrNull("collation_name"),
                Catalog.expression(row.textOrNull("difference")),
                row.text("multirange_name"));
    }
}
