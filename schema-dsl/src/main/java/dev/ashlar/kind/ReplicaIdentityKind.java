package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ReplicaIdentityDef;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What identifies a changed row for logical replication (manual, ALTER TABLE, REPLICA IDENTITY). */
record ReplicaIdentityKind() implements Kind<ReplicaIdentityDef> {

    @Override
    public List<Step> create(ReplicaIdentityDef identity, List<Definition> inlined, Context context) {
        ObjectId index = identity.index();
        return List.of(step(
                identity,
                index == null
                        ? Sql.raw(identity.full() ? "FULL" : "NOTHING")
                        : Sql.of("USING INDEX {}", index.identifier())));
    }

    @Override
    public List<Step> drop(ReplicaIdentityDef identity, Context context) {
        return List.of(step(identity, Sql.raw("DEFAULT")));
    }

    private static Step step(ReplicaIdentityDef identity, Sql what) {
        return Step.alterTable(identity.id().owner(), "REPLICA IDENTITY", Sql.of("REPLICA IDENTITY {}", what))
                .reaching(Reach.TABLE)
                .alone();
    }

    /** The columns of an index that identifies rows cannot become null, so it is let go of before all else. */
    @Override
    public Alteration alter(ReplicaIdentityDef before, ReplicaIdentityDef after, Context context) {
        return before.index() == null
                ? new Alteration.InPlace(create(after, List.of(), context), Effect.NONE)
                : new Alteration.Recreate();
    }

    @Override
    public Response respond(ReplicaIdentityDef identity, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    @Override
    public List<Verification> verification(ReplicaIdentityDef identity, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regclass, relreplident",
                Sql.raw("pg_catalog.pg_class WHERE oid"),
                Verification.relation(identity.id().owner()),
                ""));
    }

    /** Where the index is gone, the server still remembers that there was one; there is nothing left to name. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, c.relreplident = 'f' AS is_full,
                %s
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index AS x ON x.indrelid = c.oid AND x.indisreplident AND c.relreplident = 'i'
            LEFT JOIN pg_catalog.pg_constraint AS con ON con.conindid = x.indexrelid AND con.contype <> 'f'
            WHERE c.relkind IN ('r', 'p') AND (c.relreplident IN ('f', 'n') OR x.indexrelid IS NOT NULL) AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_index", "c.oid"),
                        Constraints.INDEX,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public @Nullable ReplicaIdentityDef read(Row row) {
        return new ReplicaIdentityDef(
                Catalog.table(row).child(ObjectType.REPLICA_IDENTITY, ""), row.flag("is_full"), row.object("index"));
    }
}
