package dev.ashlar.catalog;

/** One query per sort of text; each takes the names of the schemas as an array. */
final class ServerTextQueries {

    static final String DEFAULTS = """
        SELECT n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name,
            pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS text
        FROM pg_catalog.pg_attrdef AS ad
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
        JOIN pg_catalog.pg_class AS c ON c.oid = ad.adrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE a.attgenerated = '' AND n.nspname = ANY (?)
        """;

    static final String CHECKS = """
        SELECT n.nspname AS schema_name, c.relname AS table_name, con.conname AS constraint_name,
            pg_catalog.pg_get_constraintdef(con.oid) AS text
        FROM pg_catalog.pg_constraint AS con
        JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE con.contype = 'c' AND n.nspname = ANY (?)
        """;

    /** As it was kept when it was said, and not as it would be written now: generators of code read it so. */
    static final String DOMAIN_DEFAULTS = """
        SELECT n.nspname AS schema_name, t.typname AS domain_name, t.typdefault AS text
        FROM pg_catalog.pg_type AS t
        JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
        WHERE t.typtype = 'd' AND t.typdefault IS NOT NULL AND n.nspname = ANY (?)
        """;

    static final String DOMAIN_CHECKS = """
        SELECT n.nspname AS schema_name, t.typname AS domain_name, con.conname AS constraint_name,
            pg_catalog.pg_get_constraintdef(con.oid) AS text
        FROM pg_catalog.pg_constraint AS con
        JOIN pg_catalog.pg_type AS t ON t.oid = con.contypid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
        WHERE con.contype = 'c' AND n.nspname = ANY (?)
        """;

    /** The arguments where some have defaults; of aggregates what they return. The types of an address are with their schemas. */
    static final String ROUTINES = """
        SELECT n.nspname AS schema_name, p.proname AS routine_name, p.prokind::text AS prokind,
            pg_catalog.array_to_string(ARRAY(
                SELECT CASE WHEN en.nspname = 'pg_catalog' THEN pg_catalog.format_type(t.type, NULL)
                    ELSE pg_catalog.format('%I.%I', en.nspname, e.typname) || CASE WHEN a.oid IS NULL THEN '' ELSE '[]' END END
                FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, place)
                JOIN pg_catalog.pg_type AS y ON y.oid = t.type
                LEFT JOIN pg_catalog.pg_type AS a ON a.oid = y.typelem AND a.typarray = y.oid
                JOIN pg_catalog.pg_type AS e ON e.oid = COALESCE(a.oid, y.oid)
                JOIN pg_catalog.pg_namespace AS en ON en.oid = e.typnamespace
                ORDER BY t.place), ', ') AS argument_types,
            CASE WHEN p.prokind = 'a' THEN pg_catalog.pg_get_function_result(p.oid)
                ELSE pg_catalog.pg_get_function_arguments(p.oid) END AS text
        FROM pg_catalog.pg_proc AS p
        JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
        WHERE (p.prokind = 'a' OR p.pronargdefaults > 0) AND n.nspname = ANY (?)
        """;

    static final String VIEWS = """
        SELECT n.nspname AS schema_name, c.relname AS view_name, c.relkind = 'm' AS materialized,
            pg_catalog.pg_get_viewdef(c.oid) AS text
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND n.nspname = ANY (?)
        """;

    static final String VIEW_COLUMNS = """
        SELECT k.table_schema AS schema_name, k.table_name AS view_name, false AS materialized, k.column_name, k.data_type,
            k.character_maximum_length, k.numeric_precision, k.numeric_scale, k.datetime_precision, k.interval_type,
            k.is_nullable = 'YES' AS nullable, k.udt_schema, k.udt_name, k.domain_schema, k.domain_name,
            a.atttypmod, a.attndims
        FROM information_schema.columns AS k
        JOIN pg_catalog.pg_namespace AS n ON n.nspname = k.table_schema
        JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = k.table_name AND c.relkind = 'v'
        JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attname = k.column_name
        WHERE n.nspname = ANY (?)
        ORDER BY c.oid, k.ordinal_position
        """;

    /** The standard's information schema leaves materialized views out; jOOQ asks for this much of their columns. */
    static final String MATERIALIZED_COLUMNS = """
        SELECT n.nspname AS schema_name, c.relname AS view_name, true AS materialized, a.attname AS column_name,
            CASE WHEN k.typelem <> 0 AND k.typlen = -1 THEN 'ARRAY'
                WHEN kn.nspname = 'pg_catalog' THEN pg_catalog.format_type(k.oid, NULL) ELSE 'USER-DEFINED' END AS data_type,
            information_schema._pg_char_max_length(k.oid, f.modifier)::integer AS character_maximum_length,
            information_schema._pg_numeric_precision(k.oid, f.modifier)::integer AS numeric_precision,
            information_schema._pg_numeric_scale(k.oid, f.modifier)::integer AS numeric_scale,
            NULL::integer AS datetime_precision, NULL AS interval_type,
            NOT (a.attnotnull OR t.typtype = 'd' AND t.typnotnull) AS nullable,
            kn.nspname AS udt_schema, k.typname AS udt_name,
            CASE WHEN t.typtype = 'd' THEN tn.nspname END AS domain_schema,
            CASE WHEN t.typtype = 'd' THEN t.typname END AS domain_name, -1 AS atttypmod, 1 AS attndims
        FROM pg_catalog.pg_attribute AS a
        JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'm'
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
        JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.typnamespace
        JOIN pg_catalog.pg_type AS k ON k.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
        JOIN pg_catalog.pg_namespace AS kn ON kn.oid = k.typnamespace
        CROSS JOIN LATERAL (
            SELECT CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier) AS f
        WHERE a.attnum > 0 AND n.nspname = ANY (?)
        ORDER BY c.oid, a.attnum
        """;

    private ServerTextQueries() {}
}
