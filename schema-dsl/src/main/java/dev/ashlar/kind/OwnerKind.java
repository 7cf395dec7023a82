package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OwnerDef;
import dev.ashlar.model.SequenceOwnerDef;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom objects belong to (manual, ALTER ... OWNER TO). A sequence that belongs to a column follows the table by itself. */
record OwnerKind() implements Kind<OwnerDef> {

    /** A sequence of a column that is given up may belong to the role already. */
    @Override
    public List<Step> create(OwnerDef owner, List<Definition> inlined, Context context) {
        ObjectId on = owner.id().owner();
        boolean stays = context.before().has(SequenceOwnerDef.id(on)) && !Owners.change(on, context);
        return stays ? List.of() : given(owner, Owners.named(owner.role()), context.after(), context);
    }

    private static List<Step> given(OwnerDef owner, Sql role, Model model, Context context) {
        ObjectId on = owner.id().owner();
        var steps = new ArrayList<>(Owners.usual(on, Owners.owner(on, context.before()), context));
        steps.addAll(Owners.usualAlong(on, context));
        steps.add(step(owner, role, model, context));
        return steps;
    }

    /** It then belongs to whom it would belong to if it were made now; a sequence that comes to belong to a column is given on with that. */
    @Override
    public List<Step> drop(OwnerDef owner, Context context) {
        if (context.after().has(SequenceOwnerDef.id(owner.id().owner()))) {
            return List.of();
        }
        boolean isPublic = owner.id().owner().equals(ObjectId.schema("public"));
        return given(owner, Sql.raw(isPublic ? "pg_database_owner" : "CURRENT_USER"), context.before(), context);
    }

    /** Where nobody said whom the object belongs to, its maker's privileges are others from now on. */
    @Override
    public Effect added() {
        return Effect.MODIFIED;
    }

    @Override
    public Alteration alter(OwnerDef before, OwnerDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.MODIFIED);
    }

    private static Step step(OwnerDef owner, Sql role, Model model, Context context) {
        ObjectId on = owner.id().owner();
        Step step = Step.of(Sql.of("ALTER {} OWNER TO {}", ObjectName.sql(on, model), role));
        if (!on.type().isRelation()) {
            return step;
        }
        step = step.locking(LockMode.ACCESS_EXCLUSIVE, on);
        for (ObjectId sequence : Owners.along(on, context)) {
            // That of an identity column is locked with its table.
            if (context.before().has(SequenceOwnerDef.id(sequence))) {
                step = step.locking(LockMode.ACCESS_EXCLUSIVE, sequence);
            }
        }
        return step;
    }

    /** An object that is made anew belongs to whom makes it, until it is given on. */
    @Override
    public Response respond(OwnerDef owner, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED || effect == Effect.SUPPLANTED ? Response.MOVE : Response.KEEP;
    }

    @Override
    public List<Step> move(OwnerDef before, OwnerDef after, Context context) {
        return create(after, List.of(), context);
    }

    /**
     * A sequence of a column has its table's owner. The schema public belongs to pg_database_owner, and before PostgreSQL 15 to the role
     * that made the cluster (manual, "Schemas").
     */
    @Override
    public String catalogQuery() {
        return """
            SELECT 0 AS object_class, o.oid::bigint AS object_oid, 0 AS object_part, o.class::bigint AS on_class,
                o.oid::bigint AS on_oid, 0 AS on_part, o.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                AND o.name = 'public' AS is_public,
                CASE WHEN o.owner = b.datdba THEN 'CURRENT_USER' ELSE r.rolname END AS role
            FROM (
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS class, c.oid, c.relowner AS owner, '' AS name
                FROM pg_catalog.pg_class AS c WHERE c.relkind NOT IN ('i', 'I', 't', 'c') AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend AS d WHERE c.relkind = 'S' AND d.objid = c.oid AND d.deptype = 'a'
                    AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.refclassid = d.classid AND d.refobjsubid > 0)
                UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid, typowner, '' FROM pg_catalog.pg_type
                UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, proowner, '' FROM pg_catalog.pg_proc
                UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, nspowner, nspname FROM pg_catalog.pg_namespace
                UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid, collowner, '' FROM pg_catalog.pg_collation
                UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid, conowner, '' FROM pg_catalog.pg_conversion
                UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid, oprowner, '' FROM pg_catalog.pg_operator
                UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid, opcowner, '' FROM pg_catalog.pg_opclass
                UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid, opfowner, '' FROM pg_catalog.pg_opfamily
                UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid, cfgowner, '' FROM pg_catalog.pg_ts_config
                UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid, dictowner, '' FROM pg_catalog.pg_ts_dict
                UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid, stxowner, '' FROM pg_catalog.pg_statistic_ext
                UNION ALL SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid, evtowner, '' FROM pg_catalog.pg_event_trigger
                UNION ALL SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, oid, pubowner, '' FROM pg_catalog.pg_publication
                UNION ALL SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass, oid, subowner, '' FROM pg_catalog.pg_subscription
                UNION ALL SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid, srvowner, ''
                    FROM pg_catalog.pg_foreign_server
                UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid, fdwowner, ''
                    FROM pg_catalog.pg_foreign_data_wrapper
            ) AS o
            JOIN pg_catalog.pg_roles AS r ON r.oid = o.owner
            JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
            WHERE CASE WHEN o.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND o.name = 'public'
                THEN r.rolname <> 'pg_database_owner' AND
                    (o.owner <> 10 OR pg_catalog.current_setting('server_version_num')::integer >= 150000) ELSE o.oid >= 16384 AND o.owner <> b.datdba END
            ORDER BY 1
            """;
    }

    @Override
    public @Nullable OwnerDef read(Row row) {
        ObjectId on = row.flag("is_public") ? ObjectId.schema("public") : row.object("on");
        return on == null || on.type() == ObjectType.EXTENSION ? null : new OwnerDef(OwnerDef.id(on), row.text("role"));
    }
}
