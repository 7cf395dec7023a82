package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Privilege;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.PrivilegeDef.ColumnPrivileges;
import dev.ashlar.model.PrivilegeDef.Within;
import dev.ashlar.model.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads access privileges from the catalog (manual, aclexplode and acldefault). */
final class PrivilegeCatalog {

    /**
     * What is different from what is usual, by object and grantee. Nothing is said of entries that say what is usual: one that was
     * written down means the same as one that was not. What is usual in the schema public is what it has in a new database, also where
     * it was made anew, and for a member of an extension what that granted on it; one that default privileges speak of may have been
     * made while others were in force, and nobody knows what it had.
     */
    static final String QUERY = """
        WITH one AS MATERIALIZED (
            SELECT a.attrelid, a.attname::text AS name, e.grantee, pg_catalog.string_agg(DISTINCT e.privilege_type, ',') AS held,
                pg_catalog.string_agg(DISTINCT e.privilege_type, ',') FILTER (WHERE e.is_grantable) AS grantable
            FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS e
            WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND a.attacl IS NOT NULL
                AND a.attacl IS DISTINCT FROM (SELECT i.initprivs FROM pg_catalog.pg_init_privs AS i
                    WHERE i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND i.objoid = a.attrelid AND i.objsubid = a.attnum)
            GROUP BY 1, 2, 3
        ), listed AS (
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS class, c.oid, c.relowner AS owner, c.relacl AS acl,
                pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS usual, false AS is_public
            FROM pg_catalog.pg_class AS c
            WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND (c.relacl IS NOT NULL
                OR c.oid IN (SELECT one.attrelid FROM one))
            UNION ALL
            SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.proowner, p.proacl, pg_catalog.acldefault('f', p.proowner), false
            FROM pg_catalog.pg_proc AS p WHERE p.oid >= 16384 AND p.proacl IS NOT NULL
            UNION ALL
            SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typowner, t.typacl, pg_catalog.acldefault('T', t.typowner), false
            FROM pg_catalog.pg_type AS t WHERE t.oid >= 16384 AND t.typacl IS NOT NULL
            UNION ALL
            SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, n.nspowner, n.nspacl, pg_catalog.acldefault('n', n.nspowner), false
            FROM pg_catalog.pg_namespace AS n WHERE n.oid >= 16384 AND n.nspname <> 'public' AND n.nspacl IS NOT NULL
            UNION ALL
            SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, n.nspowner,
                COALESCE(n.nspacl, pg_catalog.acldefault('n', n.nspowner)),
                pg_catalog.acldefault('n', n.nspowner) || pg_catalog.makeaclitem(0, n.nspowner, 'USAGE', false)
                    || CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 150000
                        THEN ARRAY[pg_catalog.makeaclitem(0, n.nspowner, 'CREATE', false)] ELSE '{}' END, true
            FROM pg_catalog.pg_namespace AS n WHERE n.nspname = 'public'
            UNION ALL
            SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, s.srvowner, s.srvacl,
                pg_catalog.acldefault('S', s.srvowner), false
            FROM pg_catalog.pg_foreign_server AS s WHERE s.srvacl IS NOT NULL
            UNION ALL
            SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, f.oid, f.fdwowner, f.fdwacl,
                pg_catalog.acldefault('F', f.fdwowner), false
            FROM pg_catalog.pg_foreign_data_wrapper AS f WHERE f.fdwacl IS NOT NULL
        ), object AS (
            SELECT o.class, o.oid, o.owner, o.acl, o.is_public, m.refobjid AS extension,
                COALESCE(CASE WHEN m.refobjid IS NOT NULL THEN i.initprivs END, o.usual) AS usual
            FROM listed AS o
            LEFT JOIN pg_catalog.pg_depend AS m ON m.classid = o.class AND m.objid = o.oid AND m.deptype = 'e'
                AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
            LEFT JOIN pg_catalog.pg_init_privs AS i ON i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = 0
        ), own AS (
            SELECT o.class, o.oid, e.grantee, pg_catalog.array_agg(DISTINCT e.privilege_type ORDER BY e.privilege_type) AS held,
                pg_catalog.array_agg(DISTINCT e.privilege_type ORDER BY e.privilege_type) FILTER (WHERE e.is_grantable) AS grantable
            FROM object AS o, pg_catalog.aclexplode(COALESCE(o.acl, o.usual)) AS e GROUP BY 1, 2, 3
        ), usual AS (
            SELECT o.class, o.oid, e.grantee, pg_catalog.array_agg(DISTINCT e.privilege_type ORDER BY e.privilege_type) AS held,
                pg_catalog.array_agg(DISTINCT e.privilege_type ORDER BY e.privilege_type) FILTER (WHERE e.is_grantable) AS grantable
            FROM object AS o, pg_catalog.aclexplode(o.usual) AS e GROUP BY 1, 2, 3
        ), part AS (
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS class, attrelid AS oid, grantee,
                pg_catalog.array_agg(name ORDER BY name) AS names, pg_catalog.array_agg(held ORDER BY name) AS held,
                pg_catalog.array_agg(grantable ORDER BY name) AS grantable
            FROM one GROUP BY 2, 3
        ), said AS (
            SELECT class, oid, grantee, own.held, own.grantable, usual.held AS usual,
                usual.grantable AS usual_grantable, part.names AS column_names,
                part.held AS column_held, part.grantable AS column_grantable
            FROM own FULL JOIN usual USING (class, oid, grantee) FULL JOIN part USING (class, oid, grantee)
        )
        SELECT 0 AS object_class, s.oid::bigint AS object_oid, 0 AS object_part, s.class::bigint AS on_class, s.oid::bigint AS on_oid,
            0 AS on_part, o.is_public, s.held, s.grantable, s.column_names, s.column_held, s.column_grantable,
            w.held AS everything, s.usual AS initial, s.usual_grantable AS initial_grantable,
            'pg_catalog.pg_extension'::pg_catalog.regclass::bigint AS extension_class, o.extension::bigint AS extension_oid,
            0 AS extension_part, 'pg_catalog.pg_class'::pg_catalog.regclass::bigint AS column_class, q.refobjid::bigint AS column_oid,
            q.refobjsubid AS column_part, m.word, m.schema_name, m.name, m.argument_types,
            CASE WHEN s.grantee = 0 THEN '' WHEN s.grantee = o.owner AND o.owner = b.datdba THEN 'CURRENT_USER'
                ELSE r.rolname END AS grantee
        FROM said AS s
        JOIN object AS o ON o.class = s.class AND o.oid = s.oid
        JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
        LEFT JOIN usual AS w ON w.class = o.class AND w.oid = o.oid AND w.grantee = o.owner
        LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.grantee
        LEFT JOIN pg_catalog.pg_depend AS q ON q.classid = o.class AND q.objid = o.oid AND q.objsubid = 0 AND q.deptype = 'i'
            AND q.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND q.refclassid = q.classid
        LEFT JOIN LATERAL (
            SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS word,
                n.nspname AS schema_name, c.relname AS name, NULL AS argument_types
            FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE o.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = o.oid
            UNION ALL
            SELECT CASE p.prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' ELSE 'function' END, n.nspname, p.proname,
                {arguments}
            FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
            WHERE o.class = 'pg_catalog.pg_proc'::pg_catalog.regclass AND p.oid = o.oid
            UNION ALL
            SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type' ELSE 'range type' END,
                n.nspname, t.typname, NULL
            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE o.class = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.oid = o.oid AND t.typtype IN ('e', 'd', 'c', 'r')
            UNION ALL
            SELECT 'schema', NULL, n.nspname, NULL FROM pg_catalog.pg_namespace AS n
            WHERE o.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND n.oid = o.oid
            UNION ALL
            SELECT 'foreign data wrapper', NULL, f.fdwname, NULL FROM pg_catalog.pg_foreign_data_wrapper AS f
            WHERE o.class = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND f.oid = o.oid
        ) AS m ON o.extension IS NOT NULL OR q.refobjid IS NOT NULL
        WHERE NOT (o.extension IS NOT NULL AND EXISTS (
                SELECT FROM pg_catalog.pg_default_acl AS d, pg_catalog.aclexplode(d.defaclacl) AS e
                WHERE e.grantee = s.grantee AND d.defaclobjtype = CASE m.word WHEN 'sequence' THEN 'S' WHEN 'schema' THEN 'n'
                    WHEN 'function' THEN 'f' WHEN 'procedure' THEN 'f' WHEN 'aggregate' THEN 'f' WHEN 'enum' THEN 'T'
                    WHEN 'domain' THEN 'T' WHEN 'composite type' THEN 'T' WHEN 'range type' THEN 'T' ELSE 'r' END::"char"))
            AND (s.held IS DISTINCT FROM s.usual OR s.grantable IS DISTINCT FROM s.usual_grantable
                OR s.column_names IS NOT NULL)
        ORDER BY s.class, s.oid, grantee
        """.replace("{arguments}", Routines.TYPES_OF_ARGUMENTS);

    private PrivilegeCatalog() {}

    /** A definition from a row of the query. */
    static PrivilegeDef read(ObjectId on, Row row, @Nullable Within within) {
        ObjectType part = on.type() == ObjectType.TABLE ? ObjectType.COLUMN : ObjectType.VIEW_COLUMN;
        List<String> names = row.texts("column_names");
        List<String> held = row.texts("column_held");
        List<String> grantable = row.texts("column_grantable");
        var columns = new ArrayList<ColumnPrivileges>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new ColumnPrivileges(
                    on.child(part, names.get(i)), privileges(split(held.get(i)), split(grantable.get(i)))));
        }
        return new PrivilegeDef(
                PrivilegeDef.id(on, row.text("grantee")),
                privileges(row.texts("held"), row.texts("grantable"))
                        .on(known(row.texts("everything")).toList()),
                columns,
                within);
    }

    /** One about what has no definition of its own; null where what it comes with is not managed either. */
    static @Nullable PrivilegeDef within(Row row) {
        ObjectId column = row.object("column");
        ObjectId of = column == null ? row.object("extension") : column;
        if (of == null || row.textOrNull("word") == null) {
            return null;
        }
        String schema = row.textOrNull("schema_name");
        String arguments = row.textOrNull("argument_types");
        var on = new ObjectId(
                ObjectType.ofWord(row.text("word")), schema == null ? null : ObjectId.schema(schema), row.text("name"));
        return read(
                arguments == null ? on : on.taking(arguments),
                row,
                new Within(
                        of,
                        privileges(row.texts("initial"), row.texts("initial_grantable"))
                                .on(Privilege.on(on.type()))));
    }

    /** What is held, by the names of the catalog. */
    static Privileges privileges(List<String> held, List<String> grantable) {
        return new Privileges(known(held).toList(), known(grantable).toList());
    }

    /** Names with commas between them. */
    static List<String> split(@Nullable String names) {
        return names == null || names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    /** One that a newer server has is left out. */
    private static Stream<Privilege> known(List<String> names) {
        return names.stream().map(Privilege::named).flatMap(Optional::stream);
    }

    /** MAINTAIN came with PostgreSQL 17. */
    static Optional<Feature> feature(Definition definition, Privileges privileges) {
        return Feature.when(privileges.held().contains(Privilege.MAINTAIN), definition, "MAINTAIN", 17);
    }
}
