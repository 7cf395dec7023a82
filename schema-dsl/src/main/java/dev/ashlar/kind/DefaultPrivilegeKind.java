package dev.ashlar.kind;

import dev.ashlar.model.DefaultPrivilegeDef;
import dev.ashlar.model.DefaultPrivilegeDef.Grant;
import dev.ashlar.model.DefaultPrivilegeDef.Target;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.PrivilegeDef;
import dev.ashlar.model.Privileges;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is granted on objects that are made later (manual, ALTER DEFAULT PRIVILEGES). */
record DefaultPrivilegeKind() implements Kind<DefaultPrivilegeDef> {

    @Override
    public List<Step> create(DefaultPrivilegeDef to, List<Definition> inlined, Context context) {
        return way(none(to), to);
    }

    @Override
    public List<Step> drop(DefaultPrivilegeDef from, Context context) {
        return way(from, none(from));
    }

    @Override
    public Alteration alter(DefaultPrivilegeDef before, DefaultPrivilegeDef after, Context context) {
        return new Alteration.InPlace(way(before, after), Effect.NONE);
    }

    private static DefaultPrivilegeDef none(DefaultPrivilegeDef like) {
        return new DefaultPrivilegeDef(like.id(), like.target(), like.role(), List.of());
    }

    private static List<Step> way(DefaultPrivilegeDef from, DefaultPrivilegeDef to) {
        ObjectId schema = to.id().parent();
        Sql head = Sql.raw("ALTER DEFAULT PRIVILEGES")
                .then(
                        to.role().equals(PrivilegeDef.CURRENT_USER)
                                ? Sql.EMPTY
                                : Sql.of("FOR ROLE {}", new Identifier(to.role())))
                .then(schema == null ? Sql.EMPTY : Sql.of("IN SCHEMA {}", schema.identifier()));
        var grantees = new TreeSet<String>();
        from.grants().stream().map(Grant::grantee).forEach(grantees::add);
        to.grants().stream().map(Grant::grantee).forEach(grantees::add);
        var steps = new ArrayList<Step>();
        for (String grantee : grantees) {
            Privileges usual = UsualPrivileges.beside(to, grantee);
            steps.addAll(new PrivilegeStatements(head, Sql.raw(to.target().words()), PrivilegeStatements.role(grantee))
                    .way(from.of(grantee).orElse(usual), to.of(grantee).orElse(usual)));
        }
        return steps;
    }

    @Override
    public Response respond(DefaultPrivilegeDef defaults, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED ? Response.MOVE : Response.KEEP;
    }

    @Override
    public List<Step> move(DefaultPrivilegeDef before, DefaultPrivilegeDef after, Context context) {
        return create(after, List.of(), context);
    }

    @Override
    public Optional<Feature> feature(DefaultPrivilegeDef defaults) {
        if (defaults.target() == Target.LARGE_OBJECTS) {
            return Feature.when(true, defaults, "default privileges on large objects", 18);
        }
        return defaults.grants().stream()
                .flatMap(grant -> PrivilegeCatalog.feature(defaults, grant.privileges()).stream())
                .findFirst();
    }

    /** For all schemas an entry is the whole list; what of it is usual is left out. */
    @Override
    public String catalogQuery() {
        return """
            WITH object AS (
                SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, d.defaclacl, CASE WHEN d.defaclnamespace = 0
                    THEN pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)
                    END AS usual,
                    pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)
                    AS whole
                FROM pg_catalog.pg_default_acl AS d WHERE d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n', 'L')
            ), own AS (
                SELECT o.oid, e.grantee, pg_catalog.string_agg(DISTINCT e.privilege_type, ',') AS held,
                    pg_catalog.string_agg(DISTINCT e.privilege_type, ',') FILTER (WHERE e.is_grantable) AS grantable
                FROM object AS o, pg_catalog.aclexplode(o.defaclacl) AS e GROUP BY 1, 2
            ), usual AS (
                SELECT o.oid, e.grantee, pg_catalog.string_agg(DISTINCT e.privilege_type, ',') AS held
                FROM object AS o, pg_catalog.aclexplode(o.usual) AS e GROUP BY 1, 2
            ), said AS (
                SELECT oid, grantee, own.held, own.grantable FROM own FULL JOIN usual USING (oid, grantee)
                WHERE own.held IS DISTINCT FROM usual.held OR own.grantable IS NOT NULL
            )
            SELECT 0 AS object_class, o.oid::bigint AS object_oid, 0 AS object_part, o.defaclobjtype::text AS target,
                n.nspname AS schema_name, CASE WHEN o.defaclrole = b.datdba THEN 'CURRENT_USER' ELSE m.rolname END AS role,
                ARRAY(SELECT DISTINCT e.privilege_type FROM pg_catalog.aclexplode(o.whole) AS e) AS everything,
                pg_catalog.array_agg(CASE WHEN s.grantee = 0 THEN '' WHEN s.grantee = o.defaclrole AND o.defaclrole = b.datdba
                    THEN 'CURRENT_USER' ELSE r.rolname::text END) AS grantees,
                pg_catalog.array_agg(s.held) AS held, pg_catalog.array_agg(s.grantable) AS grantable
            FROM said AS s
            JOIN object AS o ON o.oid = s.oid
            JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
            JOIN pg_catalog.pg_roles AS m ON m.oid = o.defaclrole
            LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = o.defaclnamespace
            LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.grantee
            WHERE n.oid IS NULL OR %s
            GROUP BY o.oid, o.defaclobjtype, o.defaclrole, o.whole, n.nspname, m.rolname, b.datdba
            ORDER BY 2
            """.formatted(Catalog.OWN_SCHEMA);
    }

    @Override
    public DefaultPrivilegeDef read(Row row) {
        Target target = switch (row.text("target")) {
            case "r" -> Target.TABLES;
            case "S" -> Target.SEQUENCES;
            case "f" -> Target.FUNCTIONS;
            case "T" -> Target.TYPES;
            case "L" -> Target.LARGE_OBJECTS;
            default -> Target.SCHEMAS;
        };
        String schema = row.textOrNull("schema_name");
        String role = row.text("role");
        return new DefaultPrivilegeDef(
                DefaultPrivilegeDef.id(schema == null ? null : ObjectId.schema(schema), target, role),
                target,
                role,
                grants(row));
    }

    private static List<Grant> grants(Row row) {
        Privileges all = PrivilegeCatalog.privileges(row.texts("everything"), List.of());
        List<String> grantees = row.texts("grantees");
        List<String> held = row.texts("held");
        List<String> grantable = row.texts("grantable");
        var grants = new ArrayList<Grant>();
        for (int i = 0; i < grantees.size(); i++) {
            Privileges privileges = PrivilegeCatalog.privileges(
                    PrivilegeCatalog.split(held.get(i)), PrivilegeCatalog.split(grantable.get(i)));
            grants.add(new Grant(grantees.get(i), privileges.on(all.held())));
        }
        return grants;
    }
}
