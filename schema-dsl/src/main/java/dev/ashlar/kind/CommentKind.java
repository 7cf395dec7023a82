package dev.ashlar.kind;

import dev.ashlar.model.CommentDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments on objects of all kinds (manual, COMMENT). */
record CommentKind() implements Kind<CommentDef> {

    /** The comment on the schema public of a new database, which needs no definition. That it has none is an empty one. */
    private static final String OF_PUBLIC = "standard public schema";

    @Override
    public List<Step> create(CommentDef comment, List<Definition> inlined, Context context) {
        return List.of(on(comment, Sql.of("{}", new Literal(comment.text())), context.after()));
    }

    @Override
    public List<Step> drop(CommentDef comment, Context context) {
        Sql usual = isOnPublic(comment) ? Sql.of("{}", new Literal(OF_PUBLIC)) : Sql.raw("NULL");
        return List.of(on(comment, usual, context.before()));
    }

    private static boolean isOnPublic(CommentDef comment) {
        return comment.id().owner().equals(ObjectId.schema("public"));
    }

    private static Step on(CommentDef comment, Sql text, Model model) {
        ObjectId on = comment.id().owner();
        return DescribedObject.locking(Step.of(Sql.of("COMMENT ON {} IS {}", ObjectName.sql(on, model), text)), on);
    }

    @Override
    public Alteration alter(CommentDef before, CommentDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.NONE);
    }

    /** A comment goes with the object, and is given to the new one. */
    @Override
    public Response respond(CommentDef comment, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED || effect == Effect.SUPPLANTED ? Response.MOVE : Response.KEEP;
    }

    @Override
    public List<Step> move(CommentDef before, CommentDef after, Context context) {
        return create(after, List.of(), context);
    }

    @Override
    public List<Verification> verification(CommentDef comment, Model model) {
        ObjectId on = comment.id().owner();
        ObjectId relation = DescribedObject.relation(on);
        if (relation == null) {
            return List.of();
        }
        if (on.type() == ObjectType.VIEW_COLUMN) {
            // Where a comment goes, its column may have gone too.
            return List.of(Verification.shown(
                    "attrelid::pg_catalog.regclass, attname, pg_catalog.col_description(attrelid, attnum)",
                    Sql.raw("pg_catalog.pg_attribute WHERE attnum > 0 AND attrelid"),
                    Verification.relation(relation),
                    "attrelid, attnum"));
        }
        return List.of(
                relation.equals(on)
                        ? Verification.shown(
                                "pg_catalog.obj_description(oid, 'pg_class'), oid::pg_catalog.regclass",
                                Sql.raw("pg_catalog.pg_class WHERE oid"),
                                Verification.relation(on),
                                "")
                        : Verification.shown(
                                "pg_catalog.col_description(attrelid, attnum), attname",
                                Sql.of(
                                        "pg_catalog.pg_attribute WHERE attrelid = {} AND attname",
                                        Verification.relation(relation)),
                                Verification.name(on),
                                "attnum"));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, d.description,
                'pg_catalog.pg_constraint'::pg_catalog.regclass::bigint AS kept_class, con.oid::bigint AS kept_oid, 0 AS kept_part
            FROM (SELECT objoid, classoid, objsubid, description FROM pg_catalog.pg_description
                UNION ALL SELECT p.oid, 'pg_catalog.pg_namespace'::pg_catalog.regclass, 0, '' FROM pg_catalog.pg_namespace AS p
                    WHERE p.nspname = 'public' AND pg_catalog.obj_description(p.oid, 'pg_namespace') IS NULL) AS d
            %s
            LEFT JOIN pg_catalog.pg_constraint AS con ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND con.conindid = d.objoid AND con.contype IN ('p', 'u', 'x')
            WHERE CASE WHEN n.oid IS NULL THEN d.objoid >= 16384 ELSE d.description <> '%s' END
            """.formatted(
                        Catalog.identity("pg_description", "d.objoid", "d.objsubid"),
                        DescribedObject.COLUMNS,
                        DescribedObject.JOINS,
                        OF_PUBLIC);
    }

    @Override
    public @Nullable CommentDef read(Row row) {
        ObjectId on = DescribedObject.of(row);
        ObjectId kept = row.object("kept");
        if (on == null && kept != null) {
            on = kept.child(ObjectType.INDEX, "");
        }
        return on == null ? null : new CommentDef(on.child(ObjectType.COMMENT, ""), row.text("description"));
    }
}
