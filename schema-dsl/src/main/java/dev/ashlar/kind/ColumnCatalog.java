package dev.ashlar.kind;

import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Generated;
import dev.ashlar.model.Identity;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns in the catalog (manual, pg_attribute). */
final class ColumnCatalog {

    /** A user's own enum is told apart from all other types; arrays are told by their element. */
    static final String QUERY = """
        SELECT %s, n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name,
            pg_catalog.format_type(a.atttypid, a.atttypmod) AS full_type,
            pg_catalog.format_type(COALESCE(el.oid, t.oid), NULL) AS base_type,
            el.oid IS NOT NULL AS is_array,
            CASE WHEN COALESCE(el.typtype, t.typtype) = 'e' AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend AS x
                WHERE x.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND x.objid = COALESCE(el.oid, t.oid)
                AND x.deptype = 'e') THEN COALESCE(el.typname, t.typname) END AS enum_name,
            tn.nspname AS type_schema,
            NOT a.attnotnull AS nullable,
            CASE WHEN a.attcollation <> t.typcollation THEN
                CASE WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
                ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END END
                AS collation_name,
            a.attidentity::text AS identity_kind, sc.relname AS sequence_name,
            a.attgenerated::text AS generated_kind,
            CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) END AS generated,
            CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'm' THEN 'MAIN'
                WHEN 'e' THEN 'EXTERNAL' ELSE 'EXTENDED' END END AS storage,
            CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
            CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics, a.attoptions AS options,
            %s
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type AS el ON t.typcategory = 'A' AND el.oid = t.typelem
        JOIN pg_catalog.pg_namespace AS tn ON tn.oid = COALESCE(el.typnamespace, t.typnamespace)
        LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = a.attcollation
        LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
        LEFT JOIN pg_catalog.pg_attrdef AS ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_depend AS d ON a.attidentity <> '' AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND d.deptype = 'i'
            AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        LEFT JOIN pg_catalog.pg_class AS sc ON sc.oid = d.objid
        LEFT JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = sc.oid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND %s AND %s
        ORDER BY c.oid, a.attnum
        """.formatted(
                    Catalog.identity("pg_class", "c.oid", "a.attnum"),
                    SequenceClauses.CATALOG_COLUMNS,
                    Catalog.OWN_SCHEMA,
                    Catalog.notOfExtension("pg_class", "c.oid"));

    private static final Pattern MODIFIERS = Pattern.compile("\\(([-0-9]+(?:,[-0-9]+)*)\\)");

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
                StorageParameters.read(row.texts("options")));
    }

    private static SqlType type(Row row) {
        boolean array = row.flag("is_array");
        String enumName = row.textOrNull("enum_name");
        if (enumName != null) {
            ObjectId id = ObjectId.schema(row.text("type_schema")).child(ObjectType.ENUM, enumName);
            return array ? SqlType.of(id).arrayOf() : SqlType.of(id);
        }
        String full = row.text("full_type");
        String base = row.text("base_type");
        String element = array && full.endsWith("[]") ? full.substring(0, full.length() - 2) : full;
        Matcher found = MODIFIERS.matcher(element);
        if (!found.find()) {
            return new SqlType(element, null, List.of(), array);
        }
        boolean plain = found.replaceFirst("").equals(base);
        List<Integer> modifiers =
                Stream.of(found.group(1).split(",")).map(Integer::valueOf).toList();
        return plain ? new SqlType(base, null, modifiers, array) : new SqlType(element, null, List.of(), array);
    }
}
