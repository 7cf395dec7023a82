package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import org.jspecify.annotations.Nullable;

/** Columns in the catalog (manual, pg_attribute). */
final class ColumnCatalog {

    /** How the values of a column <code>a</code> of a type <code>t</code> are stored; null for as the type does. */
    static final String STORAGE = """
        CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'm' THEN 'MAIN'
            WHEN 'e' THEN 'EXTERNAL' ELSE 'EXTENDED' END END\
        """;

    /** By what the values of a column <code>a</code> are compressed; null for what the database says. */
    static final String COMPRESSION = "CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END";

    /** What most columns do not have is looked for only where a column has it. */
    static final String QUERY = """
        SELECT %s, %s, a.attname AS column_name, CASE WHEN t.typnamespace = 11 THEN NULL ELSE %s END AS own_type,
            pg_catalog.format_type(a.atttypid, a.atttypmod) AS full_type, CASE WHEN a.atttypmod >= 0 THEN
                pg_catalog.format_type(CASE t.typelem WHEN 0 THEN t.oid ELSE t.typelem END, NULL) END AS base_type,
            NOT a.attnotnull AS nullable,
            CASE WHEN a.attcollation <> t.typcollation THEN %s END AS collation_name,
            a.attidentity::text AS identity_kind, s.relname AS sequence_name,
            a.attgenerated::text AS generated_kind,
            CASE WHEN a.attgenerated <> '' THEN (SELECT pg_catalog.pg_get_expr(ad.adbin, ad.adrelid)
                FROM pg_catalog.pg_attrdef AS ad WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum) END AS generated,
            %s AS storage,
            %s AS compression,
            CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics, a.attoptions AS options,
            %s, %s
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        LEFT JOIN (SELECT d.refobjid, d.refobjsubid, sc.relname, sq.*
            FROM pg_catalog.pg_sequence AS sq JOIN pg_catalog.pg_class AS sc ON sc.oid = sq.seqrelid
            JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = sq.seqrelid
                AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
        ) AS s ON s.refobjid = a.attrelid AND s.refobjsubid = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384
        ORDER BY a.attrelid, a.attnum
        """.formatted(
                    Catalog.identity("pg_class", "a.attrelid", "a.attnum"),
                    Catalog.relation("a.attrelid"),
                    TypeCatalog.text("a.atttypid", "a.atttypmod"),
                    TypeCatalog.collation("a.attcollation"),
                    STORAGE,
                    COMPRESSION,
                    ForeignOptions.columns("a.attfdwoptions"),
                    SequenceClauses.CATALOG_COLUMNS);

    private ColumnCatalog() {}

    /** Null for one of a table that no kind manages. */
    static @Nullable ColumnDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        String generated = row.textOrNull("generated");
        String sequence = row.textOrNull("sequence_name");
        SqlType type = type(row);
        return new ColumnDef(
                table.child(ObjectType.COLUMN, row.text("column_name")),
                type,
                row.flag("nullable"),
                row.textOrNull("collation_name"),
                sequence == null
                        ? null
                        : new Identity(
                                row.text("identity_kind").equals("a"),
                                sequence,
                                SequenceClauses.read(row).within(type.name())),
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

    /** One of the server's own types is known by its name, which ends with brackets for an array of it. */
    private static SqlType type(Row row) {
        String own = row.textOrNull("own_type");
        if (own != null) {
            return TypeCatalog.read(own);
        }
        String full = row.text("full_type");
        String base = row.textOrNull("base_type");
        return TypeCatalog.of("", "pg_catalog", "", full.endsWith("[]"), full, base == null ? full : base);
    }
}
