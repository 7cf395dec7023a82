package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.List;

/** Defaults of columns (manual, ALTER TABLE, SET DEFAULT). */
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
                : List.of(drop(value.id().owner(), Inherited.isDefaultOfAllBelow(value.id().owner(), context)));
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
        Sql clause = Sql.of("ALTER COLUMN {} {}", column.identifier(), what);
        return below
                ? Step.alterTable(column.owner(), "DEFAULT", clause)
                : Step.alterOnly(column.owner(), "DEFAULT", clause);
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public List<Verification> verification(DefaultDef value, Model model) {
        return List.of(ColumnKind.shown(value.id().owner()));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name,
                pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS expression
            FROM pg_catalog.pg_attrdef AS ad
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
            JOIN pg_catalog.pg_class AS c ON c.oid = ad.adrelid AND c.relkind IN ('r', 'p')
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE a.attgenerated = '' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_attrdef", "ad.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public DefaultDef read(Row row) {
        return new DefaultDef(
                Catalog.table(row)
                        .child(ObjectType.COLUMN, row.text("column_name"))
                        .child(ObjectType.DEFAULT, ""),
                Expression.raw(row.text("expression")));
    }
}
