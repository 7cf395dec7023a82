package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.List;

/** Defaults of columns and domains (manual, ALTER TABLE and ALTER DOMAIN, SET DEFAULT). */
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

    @Override
    public List<Verification> verification(DefaultDef value, Model model) {
        ObjectId on = value.id().owner();
        return on.type() == ObjectType.DOMAIN ? List.of(DomainKind.shown(on)) : List.of(ColumnKind.shown(on));
    }

    /** The server does not tell the default of a domain from the domain. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name, NULL AS domain_name,
                pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS expression
            FROM pg_catalog.pg_attrdef AS ad
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
            JOIN pg_catalog.pg_class AS c ON c.oid = ad.adrelid AND c.relkind IN ('r', 'p', 'f')
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE a.attgenerated = '' AND %s AND %s
            UNION ALL
            SELECT %s, n.nspname, NULL, NULL, t.typname, pg_catalog.pg_get_expr(t.typdefaultbin, 0)
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.typtype = 'd' AND t.typdefaultbin IS NOT NULL AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_attrdef", "ad.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"),
                        Catalog.identity("pg_type", "t.oid", Catalog.INSIDE),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public DefaultDef read(Row row) {
        String domain = row.textOrNull("domain_name");
        ObjectId on = domain == null
                ? Catalog.table(row).child(ObjectType.COLUMN, row.text("column_name"))
                : ObjectId.schema(row.text("schema_name")).child(ObjectType.DOMAIN, domain);
        return new DefaultDef(on.child(ObjectType.DEFAULT, ""), Expression.raw(row.text("expression")));
    }
}
