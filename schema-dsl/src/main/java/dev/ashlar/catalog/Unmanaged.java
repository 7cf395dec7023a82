package dev.ashlar.catalog;

import dev.ashlar.kind.Connections;
import dev.ashlar.kind.Feature;
import dev.ashlar.kind.TypesOfThemselves;
import dev.ashlar.model.Options;
import dev.ashlar.model.SubscriptionDef;
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
    private static final String OF_FOREIGN_TYPE =
            "(c.reloftype <> 0 AND EXISTS (SELECT FROM pg_catalog.pg_depend AS e WHERE e.classid ="
                    + " 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = c.reloftype AND e.deptype = 'e'))";

    private static final String QUERY = """
        SELECT kind || ' ' || name FROM (
            SELECT 'setting of table (' || pg_catalog.concat_ws(', ',
                CASE WHEN {foreign type} THEN 'of a type of an extension' END,
                CASE WHEN {lost} THEN 'replica identity by an index that is gone' END) || ')' AS kind,
                pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, 'pg_class'::pg_catalog.regclass AS class, c.oid
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND {own} AND ({foreign type} OR {lost})
            UNION ALL
            SELECT 'replica identity of materialized view', pg_catalog.format('%I.%I', n.nspname, c.relname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind = 'm' AND c.relreplident NOT IN ('d', 'n') AND {own}
            UNION ALL
            SELECT 'comment of multirange type', pg_catalog.format('%I.%I', n.nspname, t.typname), 'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_description AS d JOIN pg_catalog.pg_type AS t ON t.oid = d.objoid AND t.typtype = 'm'
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE d.classoid = 'pg_type'::pg_catalog.regclass AND {own}
            UNION ALL
            SELECT 'state of the triggers' || CASE t.tgenabled
                WHEN 'D' THEN ' (disabled)' WHEN 'R' THEN ' (replica)' WHEN 'A' THEN ' (always)' ELSE ' (enabled)' END
                || ' of constraint',
                pg_catalog.format('%I on %I.%I', COALESCE(k.conname, t.tgname), n.nspname, c.relname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_constraint AS k ON k.oid = t.tgconstraint AND t.tgisinternal
            WHERE {own} AND t.tgparentid = 0 AND t.tgisinternal AND t.tgenabled <> 'O'
            GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT 'invalid index', pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_index AS x JOIN pg_catalog.pg_class AS c ON c.oid = x.indexrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE NOT x.indisvalid AND {own}
            UNION ALL
            SELECT CASE WHEN c.relpersistence = 'u' THEN 'unlogged' ELSE 'logged' END || ' identity sequence',
                pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind = 'S'
            JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid AND t.relpersistence <> c.relpersistence
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE d.classid = 'pg_class'::pg_catalog.regclass AND d.refclassid = 'pg_class'::pg_catalog.regclass
                AND d.deptype = 'i' AND {own} AND pg_catalog.current_setting('server_version_num')::integer >= 150000
                AND EXISTS (SELECT FROM pg_catalog.pg_class AS u WHERE u.relpersistence = 'u')
            UNION ALL
            SELECT 'data type (' || pg_catalog.format_type(s.seqtypid, NULL) || ') of identity sequence',
                pg_catalog.format('%I.%I', n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_sequence AS s JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_class'::pg_catalog.regclass AND d.objid = c.oid
                AND d.refclassid = 'pg_class'::pg_catalog.regclass AND d.deptype = 'i'
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.atttypid <> s.seqtypid
            WHERE {own}
            UNION ALL
            SELECT CASE WHEN k.conislocal THEN '{name}' ELSE 'comment of inherited NOT NULL' END,
                pg_catalog.format('%I on %I.%I', k.conname, n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_constraint AS k JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'n' AND {own} AND c.oid IN (
                    SELECT inhrelid FROM pg_catalog.pg_inherits UNION ALL SELECT inhparent FROM pg_catalog.pg_inherits)
                AND k.conislocal <> EXISTS (
                    SELECT FROM pg_catalog.pg_description AS d WHERE d.classoid = 'pg_constraint'::pg_catalog.regclass AND d.objoid = k.oid)
                AND (NOT k.conislocal OR (k.coninhcount = 0 OR NOT c.relispartition) AND k.conname ~ '_not_null[0-9]*$'
                    AND pg_catalog.octet_length(c.relname::text || a.attname::text) <= 53
                    AND k.conname <> c.relname || '_' || a.attname || '_not_null'
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits AS i JOIN pg_catalog.pg_constraint AS p
                        ON p.conrelid = i.inhparent AND p.contype = 'n' AND p.conname = k.conname WHERE i.inhrelid = k.conrelid))
            UNION ALL
            SELECT '{repeated}', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, a.attname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_constraint AS k JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'n' AND k.coninhcount > 0 AND k.conislocal AND NOT a.attislocal AND NOT c.relispartition
                AND {own} AND (k.conname ~ '_not_null[0-9]*$' OR EXISTS (SELECT FROM pg_catalog.pg_inherits AS i
                    JOIN pg_catalog.pg_constraint AS p ON p.conrelid = i.inhparent AND p.contype = 'n' AND p.conname = k.conname
                    WHERE i.inhrelid = k.conrelid))
            UNION ALL
            SELECT '{valid}', pg_catalog.format('%I on %I.%I', k.conname, n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_constraint AS k JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE k.contype = 'n' AND k.coninhcount > 0 AND {own} AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i
                JOIN pg_catalog.pg_constraint AS p ON p.conrelid = i.inhparent AND p.contype = 'n' AND p.convalidated <> k.convalidated
                JOIN pg_catalog.pg_attribute AS a ON a.attrelid = p.conrelid AND a.attnum = p.conkey[1]
                JOIN pg_catalog.pg_attribute AS b ON b.attrelid = k.conrelid AND b.attnum = k.conkey[1] AND b.attname = a.attname
                WHERE i.inhrelid = k.conrelid)
            UNION ALL
            SELECT 'language', pg_catalog.quote_ident(s.lanname), 'pg_language'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_language AS s WHERE s.oid >= 16384
            UNION ALL
            SELECT 'transform', pg_catalog.format('for %s language %I', s.trftype::pg_catalog.regtype, l.lanname),
                'pg_transform'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_transform AS s JOIN pg_catalog.pg_language AS l ON l.oid = s.trflang WHERE s.oid >= 16384
            UNION ALL
            SELECT 'shell type', pg_catalog.format('%I.%I', n.nspname, t.typname), 'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE NOT t.typisdefined AND {own}
            UNION ALL
            SELECT 'composite type that is made of itself', pg_catalog.format('%I.%I', n.nspname, t.typname),
                'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.oid IN ({made of themselves}) AND {own}
            UNION ALL
            SELECT 'shell operator', o.oid::pg_catalog.regoperator::text, 'pg_operator'::pg_catalog.regclass, o.oid
            FROM pg_catalog.pg_operator AS o JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
            WHERE o.oprcode = 0 AND {own} AND NOT EXISTS (SELECT FROM pg_catalog.pg_operator AS p WHERE p.oprcode <> 0
                AND o.oid IN (p.oprcom, p.oprnegate))
            UNION ALL
            SELECT 'access method', pg_catalog.quote_ident(s.amname), 'pg_am'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_am AS s WHERE s.oid >= 16384
            UNION ALL
            SELECT CASE t.typtype WHEN 'r' THEN 'range type with a canonical function' ELSE 'base type' END,
                pg_catalog.format('%I.%I', n.nspname, t.typname), 'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_range AS r ON r.rngtypid = t.oid
            WHERE (r.rngcanonical <> 0 OR t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e
                WHERE e.typarray = t.oid)) AND {own}
            UNION ALL
            SELECT 'trigger', pg_catalog.format('%I on %I.%I', t.tgname, n.nspname, c.relname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND c.relkind NOT IN ('r', 'p', 'v', 'f') AND t.tgparentid = 0 AND {own}
            UNION ALL
            SELECT 'place in another schema, of multirange type', pg_catalog.format('%I.%I', n.nspname, m.typname),
                'pg_type'::pg_catalog.regclass, t.oid
            FROM pg_catalog.pg_range AS r JOIN pg_catalog.pg_type AS t ON t.oid = r.rngtypid
            JOIN pg_catalog.pg_type AS m ON m.oid = r.rngmultitypid AND m.typnamespace <> t.typnamespace
            JOIN pg_catalog.pg_namespace AS n ON n.oid = m.typnamespace WHERE {own}
            UNION ALL
            SELECT 'enabled state, other than that of the table above, of trigger',
                pg_catalog.format('%I on %I.%I', t.tgname, n.nspname, c.relname), 'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_trigger AS t
            JOIN pg_catalog.pg_trigger AS p ON p.oid = t.tgparentid AND p.tgenabled <> t.tgenabled
            JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE {own}
            UNION ALL
            SELECT 'secret option ' || pg_catalog.quote_ident(pg_catalog.split_part(o.option, '=', 1)) || ' of ' || o.sort, o.name, 0, 0
            FROM (SELECT 'user mapping' AS sort, pg_catalog.format('for %s server %I', m.usename, m.srvname) AS name, m.umoptions AS options
                    FROM pg_catalog.pg_user_mappings AS m
                UNION ALL SELECT 'server', pg_catalog.quote_ident(s.srvname), s.srvoptions FROM pg_catalog.pg_foreign_server AS s
                UNION ALL SELECT 'foreign data wrapper', pg_catalog.quote_ident(f.fdwname), f.fdwoptions
                    FROM pg_catalog.pg_foreign_data_wrapper AS f
                UNION ALL SELECT 'foreign table', t.ftrelid::pg_catalog.regclass::text, t.ftoptions FROM pg_catalog.pg_foreign_table AS t
                UNION ALL SELECT 'column of foreign table', pg_catalog.format('%s.%I', a.attrelid::pg_catalog.regclass, a.attname),
                    a.attfdwoptions FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_foreign_table AS t ON t.ftrelid = a.attrelid
                    WHERE a.attfdwoptions IS NOT NULL
            ) AS found, LATERAL (SELECT found.sort, found.name, option FROM pg_catalog.unnest(found.options) AS option) AS o
            WHERE {secret}
            UNION ALL
            SELECT 'options, as the role that reads may not read them, of user mapping',
                pg_catalog.format('for %s server %I', m.usename, m.srvname), 0, 0
            FROM pg_catalog.pg_user_mappings AS m JOIN pg_catalog.pg_foreign_server AS s ON s.oid = m.srvid
            WHERE m.umoptions IS NULL
                AND NOT (SELECT r.rolsuper FROM pg_catalog.pg_roles AS r WHERE r.rolname = CURRENT_USER)
                AND NOT CASE WHEN m.umuser <> 0 AND m.usename = CURRENT_USER THEN pg_catalog.has_server_privilege(s.oid, 'USAGE')
                    ELSE m.umuser = 0 AND pg_catalog.pg_has_role(s.srvowner, 'USAGE') END
            UNION ALL
            SELECT CASE WHEN c.text IS NULL THEN 'subscription whose connection the role that reads may not read'
                ELSE 'subscription with a password in its connection' END, pg_catalog.quote_ident(s.subname),
                'pg_subscription'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_subscription AS s, LATERAL ({connection}) AS c
            WHERE (c.text IS NULL OR c.text ~* '{secret connection}') AND s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
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
            SELECT 'privileges on database', pg_catalog.quote_ident(s.datname), 'pg_database'::pg_catalog.regclass, s.oid
            FROM pg_catalog.pg_database AS s WHERE s.datname = pg_catalog.current_database() AND s.datacl IS NOT NULL
            UNION ALL
            SELECT 'privileges on language', pg_catalog.quote_ident(s.lanname), 0, 0
            FROM pg_catalog.pg_language AS s WHERE s.lanacl IS NOT NULL AND s.lanacl IS DISTINCT FROM (
                SELECT i.initprivs FROM pg_catalog.pg_init_privs AS i
                WHERE i.classoid = 'pg_language'::pg_catalog.regclass AND i.objoid = s.oid)
            UNION ALL
            SELECT 'privileges on a type of an extension', pg_catalog.format('%I.%I', n.nspname, t.typname), 0, t.oid
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
                AND d.refclassid = 'pg_extension'::pg_catalog.regclass
            WHERE t.typtype NOT IN ('e', 'd', 'c', 'r') AND t.typacl IS NOT NULL AND t.typacl IS DISTINCT FROM (
                SELECT i.initprivs FROM pg_catalog.pg_init_privs AS i
                WHERE i.classoid = 'pg_type'::pg_catalog.regclass AND i.objoid = t.oid AND i.objsubid = 0)
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_default_acl)
            UNION ALL
            SELECT 'grantor (' || pg_catalog.pg_get_userbyid(a.grantor) || ') of privileges on ' || o.type, o.identity, s.class, s.oid
            FROM (SELECT 'pg_class'::pg_catalog.regclass AS class, c.oid, 0 AS part, c.relacl AS list, c.relowner AS owner
                    FROM pg_catalog.pg_class AS c
                UNION ALL SELECT 'pg_class'::pg_catalog.regclass, c.oid, a.attnum, a.attacl, c.relowner
                    FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid WHERE a.attnum > 0
                UNION ALL SELECT 'pg_proc'::pg_catalog.regclass, p.oid, 0, p.proacl, p.proowner FROM pg_catalog.pg_proc AS p
                UNION ALL SELECT 'pg_type'::pg_catalog.regclass, t.oid, 0, t.typacl, t.typowner FROM pg_catalog.pg_type AS t
                UNION ALL SELECT 'pg_namespace'::pg_catalog.regclass, n.oid, 0, n.nspacl, n.nspowner FROM pg_catalog.pg_namespace AS n
                UNION ALL SELECT 'pg_foreign_server'::pg_catalog.regclass, f.oid, 0, f.srvacl, f.srvowner
                    FROM pg_catalog.pg_foreign_server AS f
                UNION ALL SELECT 'pg_foreign_data_wrapper'::pg_catalog.regclass, f.oid, 0, f.fdwacl, f.fdwowner
                    FROM pg_catalog.pg_foreign_data_wrapper AS f) AS s,
            LATERAL (SELECT DISTINCT e.grantor FROM pg_catalog.aclexplode(s.list) AS e WHERE e.grantor <> s.owner) AS a,
            LATERAL pg_catalog.pg_identify_object(s.class, s.oid, s.part) AS o
            WHERE s.list IS NOT NULL AND s.oid >= 16384
            UNION ALL
            SELECT 'privileges on system column', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, a.attname),
                'pg_class'::pg_catalog.regclass, c.oid
            FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE a.attnum < 0 AND a.attacl IS NOT NULL AND {own}
            UNION ALL
            SELECT 'privileges on ' || o.type, o.identity, 0, 0
            FROM (SELECT 'pg_class'::pg_catalog.regclass AS class, c.oid, 0 AS part, c.relacl AS list, c.relnamespace AS schema,
                    pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS usual
                    FROM pg_catalog.pg_class AS c
                UNION ALL SELECT 'pg_class'::pg_catalog.regclass, c.oid, a.attnum, a.attacl, c.relnamespace, '{}'
                    FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL
                UNION ALL SELECT 'pg_proc'::pg_catalog.regclass, p.oid, 0, p.proacl, p.pronamespace,
                    pg_catalog.acldefault('f', p.proowner) FROM pg_catalog.pg_proc AS p
                UNION ALL SELECT 'pg_type'::pg_catalog.regclass, t.oid, 0, t.typacl, t.typnamespace,
                    pg_catalog.acldefault('T', t.typowner) FROM pg_catalog.pg_type AS t
                UNION ALL SELECT 'pg_namespace'::pg_catalog.regclass, n.oid, 0, n.nspacl, n.oid,
                    pg_catalog.acldefault('n', n.nspowner) FROM pg_catalog.pg_namespace AS n) AS s
            LEFT JOIN pg_catalog.pg_init_privs AS i ON i.classoid = s.class AND i.objoid = s.oid AND i.objsubid = s.part
                AND i.privtype = 'i',
            LATERAL pg_catalog.pg_identify_object(s.class, s.oid, s.part) AS o
            WHERE s.schema IN (SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ANY ('{pg_catalog}'))
                AND s.list IS DISTINCT FROM i.initprivs AND s.oid < 16384
                AND ARRAY(SELECT a.item::text FROM pg_catalog.unnest(COALESCE(s.list, s.usual)) AS a (item) ORDER BY 1)
                    <> ARRAY(SELECT a.item::text FROM pg_catalog.unnest(COALESCE(i.initprivs, s.usual)) AS a (item) ORDER BY 1)
            UNION ALL
            SELECT 'security label', pg_catalog.format('%s by %s', pg_catalog.pg_describe_object(s.classoid, s.objoid, s.objsubid),
                s.provider), 0, 0
            FROM pg_catalog.pg_seclabel AS s WHERE s.objoid < 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace AS n
                    WHERE s.classoid = 'pg_namespace'::pg_catalog.regclass AND n.oid = s.objoid AND n.nspname = 'public')
                OR s.classoid IN ('pg_language'::pg_catalog.regclass, 'pg_largeobject'::pg_catalog.regclass)
                OR EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                    WHERE e.classid = s.classoid AND e.objid = s.objoid AND e.deptype = 'e'
                    AND e.refclassid = 'pg_extension'::pg_catalog.regclass)
            UNION ALL
            SELECT 'security label', pg_catalog.format('%s by %s', pg_catalog.pg_describe_object(s.classoid, s.objoid, 0), s.provider), 0, 0
            FROM pg_catalog.pg_shseclabel AS s JOIN pg_catalog.pg_subscription AS b ON b.oid = s.objoid
            JOIN pg_catalog.pg_database AS d ON d.oid = b.subdbid AND d.datname = pg_catalog.current_database()
            WHERE s.classoid = 'pg_subscription'::pg_catalog.regclass
            UNION ALL
            SELECT 'security label', pg_catalog.format('database %I by %s', d.datname, s.provider), 0, 0
            FROM pg_catalog.pg_shseclabel AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.objoid
            WHERE s.classoid = 'pg_database'::pg_catalog.regclass AND d.datname = pg_catalog.current_database()
        ) AS found
        WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
            WHERE e.classid = found.class AND e.objid = found.oid AND e.deptype = 'e'
                AND e.refclassid = 'pg_extension'::pg_catalog.regclass)
        ORDER BY 1
        """.replace("'pg_", "'pg_catalog.pg_")
            .replace("{lost}", LOST)
            .replace("{made of themselves}", TypesOfThemselves.QUERY)
            .replace("{name}", CatalogReading.NAME_OF_NOT_NULL)
            .replace("{valid}", CatalogReading.VALID_NOT_NULL)
            .replace("{repeated}", CatalogReading.REPEATED_NOT_NULL)
            .replace("{foreign type}", OF_FOREIGN_TYPE)
            .replace("{own}", OWN)
            .replace("{connection}", Connections.QUERY)
            .replace("{secret connection}", SubscriptionDef.SECRET)
            .replace("{secret}", Options.isSecretIn("o.option"));

    private Unmanaged() {}

    /** What a server has that came after the newest one that is known; nothing for one that is known. */
    static List<String> newerThanKnown(int major) {
        return major > Feature.NEWEST
                ? List.of("whatever is new in PostgreSQL " + major + ", as " + Feature.NEWEST
                        + " is the newest that is known")
                : List.of();
    }

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
