package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;

/** Columns in the catalog (manual, pg_attribute). */
final class ColumnCatalog {

    /** How the values of a column <code>a</code> of a type <code>t</code> are stored; null for as the type does. */
    static final String STORAGE = """
        CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'm' THEN 'MAIN'
            WHEN 'e' THEN 'EXTERNAL' ELSE 'EXTENDED' END END\
        """;

    /** By what the values of a column <code>a</code> are compressed; null for what the database says. */
    static final String COMPRESSION = "CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END";

    static final String QUERY = """
        SELECT %s, n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name,
            pg_catalog.format_type(a.atttypid, a.atttypmod) AS full_type,
            pg_catalog.format_type(et.oid, NULL) AS base_type,
            el.oid IS NOT NULL AS is_array,
            %s AS type_kind, et.typname AS type_name,
            tn.nspname AS type_schema,
            NOT a.attnotnull AS nullable,
            CASE WHEN a.attcollation <> t.typcollation THEN
                CASE WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
                ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END END
                AS collation_name,
            a.attidentity::text AS identity_kind, s.relname AS sequence_name,
            a.attgenerated::text AS generated_kind,
            CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) END AS generated,
            %s AS storage,
            %s AS compression,
            CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics, a.attoptions AS options,
            %s, %s
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type AS el ON el.oid = t.typelem AND el.typarray = t.oid
        JOIN pg_catalog.pg_type AS et ON et.oid = COALESCE(el.oid, t.oid)
        JOIN pg_catalog.pg_namespace AS tn ON tn.oid = et.typnamespace
        LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = a.attcollation
        LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
        LEFT JOIN pg_catalog.pg_attrdef AS ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        LEFT JOIN (SELECT d.refobjid, d.refobjsubid, sc.relname, sq.*
            FROM pg_catalog.pg_sequence AS sq JOIN pg_catalog.pg_class AS sc ON sc.oid = sq.seqrelid
            JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = sq.seqrelid
                AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
        ) AS s ON a.attidentity <> '' AND s.refobjid = a.attrelid AND s.refobjsubid = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND %s AND %s
        ORDER BY c.oid, a.attnum
        """.formatted(
                    Catalog.identity("pg_class", "c.oid", "a.attnum"),
                    TypeCatalog.kind("et", "tn"),
                    STORAGE,
                    COMPRESSION,
                    ForeignOptions.columns("a.attfdwoptions"),
                    SequenceClauses.CATALOG_COLUMNS,
                    Catalog.OWN_SCHEMA,
                    Catalog.notOfExtension("pg_class", "c.oid"));

    private ColumnCatalog() {}

    static ColumnDef read(Row row) {
        String generated = row.textOrNull("generated");
        String sequence = row.textOrNull("sequence_name");
        return new ColumnDef(
                Catalog.table(row).child(ObjectType.COLUMN, row.text("column_name")),
                type(row),
                row.flag("nullable"),
                row.textOrNull("collation_name"),
                sequence == null
                        ? null
                        : new Identity(row.text("identity_kind").equals("a"), sequence, SequenceClauses.read(row)),
                generated == null
                        ? null
                        : new Generated(
                                Expression.raw(generated),
                                row.text("generated_kind").equals("v")),
                settings(row));
    }

    private static ColumnSettings settings(Row row) {
        String statistics = row.textOrNull("statistics");
        return new ColumnSettings(
                row.textOrNull("storage"),
                row.textOrNull("compression"),
                statistics == null ? null : Integer.valueOf(statistics),
                StorageParameters.read(row.texts("options")),
                ForeignOptions.read(row));
    }

    private static SqlType type(Row row) {
        String kind = row.textOrNull("type_kind");
        return TypeCatalog.of(
                kind == null ? "" : kind,
                row.text("type_schema"),
                row.text("type_name"),
                row.flag("is_array"),
                row.text("full_type"),
                row.text("base_type"));
    }
}
