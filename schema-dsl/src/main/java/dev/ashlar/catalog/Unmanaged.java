package dev.ashlar.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Names what no kind manages, so that nothing is skipped in silence. */
final class Unmanaged {

    private static final String OWN =
            "n.nspname <> ALL ('{pg_catalog,information_schema,ashlar}') AND n.nspname !~ '^pg_(toast|temp)'";

    private static final String LOST =
            "c.relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_catalog.pg_index AS x WHERE x.indrelid = c.oid AND"
                    + " x.indisreplident)";
    private static final String QUERY =
            """
        SELECT kind || ' ' || name FROM (
            SELECT 'foreign table' AS kind,
                pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, 'pg_class'::pg_catalog.regclass AS class, c.oid
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind = 'f' AND {own}
            UNION ALL
            SELECT 'setting of table (' || pg_catalog.concat_ws(', ',
                CASE WHEN c.reloftype <> 0 THEN 'of a type' END,
                CASE WHEN {lost} THEN 'replica identity by an index that is gone' END) || ')',
                pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND {own} AND (c.reloftype <> 0 OR {lost})
            UNION ALL
            SELECT 'cluster of materialized view', pg_catalog.format('%I.%I', n.nspname, c.relname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_index AS x JOIN pg_catalog.pg_class AS c ON c.oid = x.indrelid AND c.relkind = 'm'
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE x.indisclustered AND {own}
            UNION ALL
            SELECT 'default of view column', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, a.attname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_attrdef AS d JOIN pg_catalog.pg_class AS c ON c.oid = d.adrelid AND c.relkind = 'v'
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE {own}
            UNION ALL
            SELECT 'invalid index', pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_index AS x JOIN pg_catalog.pg_class AS c ON c.oid = x.indexrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE NOT x.indisvalid AND {own}
            UNION ALL
            SELECT 'default of view column', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, a.attname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_attrdef AS ad JOIN pg_catalog.pg_class AS c ON c.oid = ad.adrelid AND c.relkind = 'v'
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE {own}
            UNION ALL
            SELECT CASE WHEN c.relpersistence = 'u' THEN 'unlogged' ELSE 'logged' END || ' identity sequence',
                pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind = 'S'
            JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid AND t.relpersistence <> c.relpersistence
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE d.classid = 'pg_class'::pg_catalog.regclass AND d.refclassid = 'pg_class'::pg_catalog.regclass
                AND d.deptype = 'i' AND {own} AND pg_catalog.current_setting('server_version_num')::integer >= 150000
            UNION ALL
            SELECT 'access method', pg_catalog.quote_ident(s.amname), 'pg_am'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_am AS s WHERE s.oid >= 16384
            UNION ALL
            SELECT CASE t.typtype WHEN 'r' THEN 'range type with a canonical function' ELSE 'base type' END,
                pg_catalog.format('%I.%I', n.nspname, t.typname), 'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_range AS r ON r.rngtypid = t.oid
            WHERE (r.rngcanonical <> 0 OR t.typtype = 'b' AND t.typelem = 0) AND {own}
            UNION ALL
            SELECT 'trigger', pg_catalog.format('%I on %I.%I', t.tgname, n.nspname, c.relname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND c.relkind NOT IN ('r', 'v') AND t.tgparentid = 0 AND {own}
            UNION ALL
            SELECT 'publication', pg_catalog.quote_ident(s.pubname), 'pg_publication'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_publication AS s
            UNION ALL
            SELECT 'foreign server', pg_catalog.quote_ident(s.srvname), 'pg_foreign_server'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_foreign_server AS s
            UNION ALL
            SELECT 'foreign data wrapper', pg_catalog.quote_ident(s.fdwname), 'pg_foreign_data_wrapper'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_foreign_data_wrapper AS s
            UNION ALL
            SELECT 'subscription', pg_catalog.quote_ident(s.subname), 'pg_subscription'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_subscription AS s
            WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
            UNION ALL
            SELECT 'text search parser', pg_catalog.format('%I.%I', n.nspname, s.prsname), 'pg_ts_parser'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_ts_parser AS s JOIN pg_catalog.pg_namespace AS n ON n.oid = s.prsnamespace WHERE {own}
            UNION ALL
            SELECT 'text search template', pg_catalog.format('%I.%I', n.nspname, s.tmplname), 'pg_ts_template'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_ts_template AS s JOIN pg_catalog.pg_namespace AS n ON n.oid = s.tmplnamespace WHERE {own}
            UNION ALL
            SELECT 'conversion', pg_catalog.format('%I.%I', n.nspname, s.conname), 'pg_conversion'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_conversion AS s JOIN pg_catalog.pg_namespace AS n ON n.oid = s.connamespace WHERE {own}
            UNION ALL
            SELECT 'default privileges', pg_catalog.concat_ws(' ', 'of', s.defaclrole::pg_catalog.regrole,
                'in ' || n.nspname), 'pg_default_acl'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_default_acl AS s LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = s.defaclnamespace
            UNION ALL
            SELECT 'privileges on ' || CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END,
                pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE {own} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND (c.relacl IS NOT NULL OR EXISTS (
                SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL))
            UNION ALL
            SELECT 'privileges on schema', pg_catalog.quote_ident(n.nspname), 'pg_namespace'::pg_catalog.regclass, n.oid
            FROM pg_catalog.pg_namespace AS n
            WHERE {own} AND n.nspacl IS DISTINCT FROM (SELECT i.initprivs FROM pg_catalog.pg_init_privs AS i
                WHERE i.classoid = 'pg_namespace'::pg_catalog.regclass AND i.objoid = n.oid) AND n.nspacl IS NOT NULL
            UNION ALL
            SELECT 'privileges on type', pg_catalog.format('%I.%I', n.nspname, t.typname), 'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE {own} AND t.typacl IS NOT NULL
        ) AS found
        WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
            WHERE e.classid = found.class AND e.objid = found.oid AND e.deptype = 'e')
        ORDER BY 1
        """.replace("'pg_", "'pg_catalog.pg_").replace("{lost}", LOST).replace("{own}", OWN);

    private Unmanaged() {}

    static List<String> read(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
