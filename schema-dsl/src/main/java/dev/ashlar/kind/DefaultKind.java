package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults of columns of tables and views, and of domains (manual, ALTER TABLE, ALTER VIEW and ALTER DOMAIN, SET DEFAULT). */
record DefaultKind() implements Kind<DefaultDef> {

    @Override
    public List<Step> create(DefaultDef value, List<Definition> inlined, Context context) {
        return Inherited.isDefaultSetAbove(value.id().owner(), context)
                ? List.of()
                : List.of(set(value, Inherited.isDefaultOfAllBelow(value.id().owner(), context)));
    }

    @Override
    public List<Step> drop(DefaultDef value, Context context) {
        return Inherited.isDefaultSetAbove(value.id().owner(), context)
                ? List.of()
                : List.of(drop(
                        value.id().owner(),
                        Inherited.isDefaultOfAllBelow(value.id().owner(), context)));
    }

    @Override
    public Alteration alter(DefaultDef before, DefaultDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.NONE);
    }

    /** The default that a column is created with; null for none. */
    static @Nullable DefaultDef in(List<Definition> inlined) {
        return inlined.stream()
                .filter(DefaultDef.class::isInstance)
                .map(DefaultDef.class::cast)
                .findFirst()
                .orElse(null);
    }

    /**
     * The statement for a default.
     *
     * @param below whether the tables that inherit the column get it too
     */
    static Step set(DefaultDef value, boolean below) {
        return alter(value.id().owner(), below, Sql.of("SET DEFAULT {}", DefaultValue.sql(value.expression())));
    }

    /** The statement for no default. */
    static Step drop(ObjectId column, boolean below) {
        return alter(column, below, Sql.raw("DROP DEFAULT"));
    }

    private static Step alter(ObjectId column, boolean below, Sql what) {
        if (column.type() == ObjectType.DOMAIN) {
            return DomainKind.alter(column, what);
        }
        if (column.type() == ObjectType.VIEW_COLUMN) {
            ObjectId view = column.owner();
            return Step.of(Sql.of("ALTER VIEW {} ALTER COLUMN {} {}", view.qualified(), column.identifier(), what))
                    .locking(LockMode.ACCESS_EXCLUSIVE, view);
        }
        Sql clause = Sql.of("ALTER COLUMN {} {}", column.identifier(), what);
        return below
                ? Step.alterTable(column.owner(), "DEFAULT", clause)
                : Step.alterOnly(column.owner(), "DEFAULT", clause);
    }

    /** It is given to the domain that takes the place of its own. */
    @Override
    public Response respond(DefaultDef value, ObjectId need, Effect effect, Context context) {
        boolean ofDomain =
                need.type() == ObjectType.DOMAIN && need.equals(value.id().owner());
        return ofDomain && effect == Effect.SUPPLANTED
                ? Response.MOVE
                : Kind.super.respond(value, need, effect, context);
    }

    @Override
    public List<Step> move(DefaultDef before, DefaultDef after, Context context) {
        return create(after, List.of(), context);
    }

    @Override
    public boolean inlined() {
        return true;
    }

    /** What creates a view says nothing of defaults. */
    @Override
    public boolean inlined(DefaultDef value, Context context) {
        return value.id().owner().type() != ObjectType.VIEW_COLUMN;
    }

    @Override
    public List<Verification> verification(DefaultDef value, Model model) {
        ObjectId on = value.id().owner();
        return List.of(on.type() == ObjectType.DOMAIN ? DomainKind.shown(on) : ColumnKind.shown(on));
    }

    /**
     * The server does not tell the default of a domain from the domain. The text of a default names no columns, so the server need not
     * look at its table. Both halves have the same types of columns, which lets the server leave out the texts where the objects alone
     * are asked for.
     */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS on_class, ad.adrelid AS on_oid,
                ad.adnum::integer AS on_part, n.nspname AS schema_name, c.relname AS view_name,
                CASE WHEN c.oid IS NOT NULL THEN (SELECT a.attname FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = ad.adrelid AND a.attnum = ad.adnum) END AS column_name,
                pg_catalog.pg_get_expr(ad.adbin, 0) AS expression
            FROM pg_catalog.pg_attrdef AS ad
            LEFT JOIN (pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace)
                ON c.oid = ad.adrelid AND c.relkind = 'v' AND %s AND %s
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                WHERE a.attrelid = ad.adrelid AND a.attnum = ad.adnum AND a.attgenerated <> '')
            UNION ALL
            SELECT %s, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, t.oid, 0, NULL, NULL, NULL,
                pg_catalog.pg_get_expr(t.typdefaultbin, 0)
            FROM pg_catalog.pg_type AS t
            WHERE t.typtype = 'd' AND t.typdefaultbin IS NOT NULL
            """.formatted(
                        Catalog.identity("pg_attrdef", "ad.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"),
                        Catalog.identity("pg_type", "t.oid", Catalog.INSIDE));
    }

    @Override
    public @Nullable DefaultDef read(Row row) {
        String view = row.textOrNull("view_name");
        ObjectId on = view == null ? row.object("on") : viewColumn(view, row);
        return on == null
                ? null
                : new DefaultDef(on.child(ObjectType.DEFAULT, ""), Expression.raw(row.text("expression")));
    }

    private static ObjectId viewColumn(String view, Row row) {
        ObjectId schema = ObjectId.schema(row.text("schema_name"));
        return Catalog.column(schema.child(ObjectType.VIEW, view), row.text("column_name"));
    }
}
