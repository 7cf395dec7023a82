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

    static final String VIEWS = """
        SELECT n.nspname AS schema_name, c.relname AS view_name, pg_catalog.pg_get_viewdef(c.oid) AS text
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind = 'v' AND n.nspname = ANY (?)
        """;

    static final String VIEW_COLUMNS = """
        SELECT k.table_schema AS schema_name, k.table_name AS view_name, k.column_name, k.data_type,
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

    private ServerTextQueries() {}
}
