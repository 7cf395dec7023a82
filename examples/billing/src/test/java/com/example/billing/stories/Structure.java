package com.example.billing.stories;

import java.util.List;

/** What the server's catalog says of schema {@code public}, in the server's own words. */
final class Structure {
    private static final String COLUMNS = """
        SELECT c.relname AS relation, a.attname AS name,
            format_type(a.atttypid, a.atttypmod)
                || CASE a.attgenerated
                    WHEN 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                    ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS definition
        FROM pg_attribute AS a
        JOIN pg_class AS c ON c.oid = a.attrelid AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped
        """;

    /** NOT NULL is told with the column; only PostgreSQL 18 has constraints for it. */
    private static final String CONSTRAINTS = """
        SELECT conrelid::regclass::text AS relation, conname AS name, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
        """;

    private static final String INDEXES = """
        SELECT tablename AS relation, indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
        """;

    private static final String ENUMS = """
        SELECT '' AS relation, t.typname AS name, string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) AS definition
        FROM pg_type AS t JOIN pg_enum AS e ON e.enumtypid = t.oid
        WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
        """;

    private static final String COMMENTS = """
        SELECT c.relname AS relation, coalesce(a.attname, '') AS name, d.description AS definition
        FROM pg_description AS d
        JOIN pg_class AS c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
            AND c.relnamespace = 'public'::regnamespace
        LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
        """;

    private final MigratedDatabase database;

    Structure(MigratedDatabase database) {
        this.database = database;
    }

    /** Type, default and nullability of a column, named with its table; nothing where there is no such column. */
    String column(String name) {
        return one(COLUMNS, name);
    }

    /** The columns of a table by name. */
    List<String> columns(String table) {
        return names(COLUMNS, table);
    }

    /** A constraint, named with its table. */
    String constraint(String name) {
        return one(CONSTRAINTS, name);
    }

    /** The constraints of a table by name. */
    List<String> constraints(String table) {
        return names(CONSTRAINTS, table);
    }

    /** An index, named with its table. */
    String index(String name) {
        return one(INDEXES, name);
    }

    /** The labels of an enum in their order. */
    List<String> labels(String type) {
        return List.of(one(ENUMS, "." + type).split(" "));
    }

    /** The comment on a column, named with its table; empty for none. */
    String comment(String column) {
        return one(COMMENTS, column);
    }

    /** All there is, one line each; equal for databases that are built alike. */
    List<String> everything() {
        return database.values("SELECT concat_ws(' ', what, relation, name, definition) AS line FROM ("
                + "SELECT 'column' AS what, * FROM (" + COLUMNS + ") AS columns"
                + " UNION ALL SELECT 'constraint', * FROM (" + CONSTRAINTS + ") AS constraints"
                + " UNION ALL SELECT 'index', * FROM (" + INDEXES + ") AS indexes"
                + " UNION ALL SELECT 'enum', * FROM (" + ENUMS + ") AS enums"
                + " UNION ALL SELECT 'comment', * FROM (" + COMMENTS + ") AS comments"
                + ") AS everything ORDER BY line");
    }

    private String one(String query, String name) {
        int dot = name.indexOf('.');
        List<String> found = database.values("SELECT definition FROM (" + query + ") AS q WHERE relation = '"
                + name.substring(0, dot) + "' AND name = '" + name.substring(dot + 1) + "'");
        return found.isEmpty() ? "" : found.getFirst();
    }

    private List<String> names(String query, String relation) {
        return database.values("SELECT name FROM (" + query + ") AS q WHERE relation = '" + relation
                + "' ORDER BY name COLLATE \"C\"");
    }
}
