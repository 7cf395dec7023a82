package dev.ashlar.kind;

import dev.ashlar.model.ClusterDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which index a table or materialized view is clustered (manual, ALTER TABLE, CLUSTER ON). It is a mark: no row is moved. */
record ClusterKind() implements Kind<ClusterDef> {

    @Override
    public List<Step> create(ClusterDef cluster, List<Definition> inlined, Context context) {
        return List.of(step(cluster, Sql.of("CLUSTER ON {}", cluster.index().identifier())));
    }

    @Override
    public List<Step> drop(ClusterDef cluster, Context context) {
        return List.of(step(cluster, Sql.raw("SET WITHOUT CLUSTER")));
    }

    private static Step step(ClusterDef cluster, Sql what) {
        return Step.alterTable(cluster.id().owner(), LockMode.SHARE_UPDATE_EXCLUSIVE, "CLUSTER", what)
                .reaching(Reach.TABLE)
                .alone();
    }

    @Override
    public Alteration alter(ClusterDef before, ClusterDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.NONE);
    }

    @Override
    public Response respond(ClusterDef cluster, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
    }

    /** Asked of the table, as the index may go along. */
    @Override
    public List<Verification> verification(ClusterDef cluster, Model model) {
        return List.of(Verification.shown(
                "c.oid::pg_catalog.regclass, (SELECT indexrelid::pg_catalog.regclass FROM pg_catalog.pg_index"
                        + " WHERE indrelid = c.oid AND indisclustered) AS clustered_on",
                Sql.raw("pg_catalog.pg_class AS c WHERE c.oid"),
                Verification.relation(cluster.id().owner()),
                ""));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS table_name, c.relkind = 'm' AS of_view, %s
            FROM pg_catalog.pg_index AS x
            JOIN pg_catalog.pg_class AS c ON c.oid = x.indrelid AND c.relkind IN ('r', 'm')
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_constraint AS con ON con.conindid = x.indexrelid AND con.contype <> 'f'
            WHERE x.indisclustered AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_index", "x.indexrelid"),
                        Constraints.INDEX,
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public @Nullable ClusterDef read(Row row) {
        ObjectId index = row.object("index");
        ObjectId table = Catalog.table(row);
        ObjectId on = row.flag("of_view") ? table.owner().child(ObjectType.MATERIALIZED_VIEW, table.name()) : table;
        return index == null ? null : new ClusterDef(on.child(ObjectType.CLUSTER, ""), index);
    }
}
