package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.IndexDef;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indexes that are no constraint's (manual, CREATE INDEX). */
record IndexKind() implements Kind<IndexDef> {

    @Override
    public List<Step> create(IndexDef index, List<Definition> inlined, Context context) {
        ObjectId table = index.id().owner();
        Sql method = Sql.of("USING {}", new Identifier(index.method()))
                .when(!index.method().equals("btree"));
        List<Sql> elements = index.elements().stream().map(IndexElement::sql).toList();
        Sql sql = Sql.raw(index.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX")
                .then(Sql.of("{} ON {}", index.id().identifier(), table.qualified()))
                .then(method)
                .then(Sql.of("({})", Sql.join(", ", elements)))
                .then(Constraints.include(index.include()))
                .then(Sql.raw("NULLS NOT DISTINCT").when(index.nullsNotDistinct()))
                .then(StorageParameters.with(index.parameters()))
                .then(
                        index.tablespace() == null
                                ? Sql.EMPTY
                                : Sql.of("TABLESPACE {}", new Identifier(index.tablespace())))
                .then(
                        index.where() == null
                                ? Sql.EMPTY
                                : Sql.of("WHERE {}", index.where().exact()));
        Step step = Step.of(sql)
                .locking(LockMode.SHARE, table, Reach.PARTITIONS)
                .with(Risk.Type.SCAN, table, "an index is built from all rows");
        var steps = new ArrayList<Step>();
        steps.add(index.unique() ? step.with(Risk.Type.MAY_FAIL, index.id(), "refused where values are equal") : step);
        steps.addAll(IndexStorage.statistics(index.id(), List.of(), index.elements()));
        return steps;
    }

    @Override
    public List<Step> drop(IndexDef index, Context context) {
        return List.of(Step.of(Sql.of("DROP INDEX {}", index.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, index.id().owner(), Reach.PARTITIONS));
    }

    /** How it is stored and counted is altered; all else, and that it is valid again, takes another index. */
    @Override
    public Alteration alter(IndexDef before, IndexDef after, Context context) {
        if (!stored(before, after).equals(stored(after, after))) {
            return new Alteration.Recreate();
        }
        return switch (IndexStorage.alteration(storage(before), storage(after), context)) {
            case Alteration.InPlace(List<Step> stored, Effect effect) -> {
                var steps = new ArrayList<Step>(stored);
                steps.addAll(IndexStorage.statistics(after.id(), before.elements(), after.elements()));
                yield new Alteration.InPlace(steps, effect);
            }
            case Alteration other -> other;
        };
    }

    private static IndexStorage storage(IndexDef index) {
        return new IndexStorage(index.id(), index.parameters(), index.tablespace());
    }

    /** One that is stored as another, without statistics. */
    private static IndexDef stored(IndexDef index, IndexDef like) {
        return new IndexDef(
                index.id(),
                index.unique(),
                index.method(),
                index.elements().stream()
                        .map(element -> element.withStatistics(null))
                        .toList(),
                index.include(),
                index.nullsNotDistinct(),
                like.parameters(),
                index.where(),
                like.tablespace(),
                index.invalid());
    }

    /**
     * A plain index PostgreSQL builds anew by itself when a column's type changes; but not where a foreign key needs it and the
     * column is only included in it.
     */
    @Override
    public Response respond(IndexDef index, ObjectId need, Effect effect, Context context) {
        if (index.unique() && Constraints.respond(index.include(), need, effect) == Response.REBUILD) {
            return Response.REBUILD;
        }
        boolean ofColumns = index.where() == null && IndexElements.areColumns(index.elements());
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED -> ofColumns ? Response.KEEP : Response.REBUILD;
            case RETYPED -> ofColumns && isUsual(index) ? Response.KEEP : Response.REBUILD;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    private static boolean isUsual(IndexDef index) {
        return index.method().equals("btree")
                && index.elements().stream()
                        .allMatch(element -> element.operatorClass() == null && element.collation() == null);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER INDEX {} RENAME TO {}", from.qualified(), new Identifier(newName)))
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, from);
    }

    @Override
    public List<Verification> verification(IndexDef index, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_indexdef(indexrelid)",
                Sql.raw("pg_catalog.pg_index WHERE indexrelid"),
                Verification.relation(index.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public Optional<Feature> feature(IndexDef index) {
        return Feature.when(index.nullsNotDistinct(), index, "NULLS NOT DISTINCT", 15);
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, i.relname AS index_name, x.indisunique,
                am.amname AS method, %s, %s, %s, NOT x.indisvalid AS invalid, %s
            FROM pg_catalog.pg_index AS x
            JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_am AS am ON am.oid = i.relam
            JOIN pg_catalog.pg_class AS c ON c.oid = x.indrelid AND c.relkind IN ('r', 'p', 'm')
            %s
            WHERE x.indrelid >= 16384 AND x.indexrelid NOT IN (
                SELECT con.conindid FROM pg_catalog.pg_constraint AS con WHERE con.contype IN ('p', 'u', 'x'))
            """.formatted(
                        Catalog.identity("pg_class", "i.oid"),
                        Catalog.relation("c.oid"),
                        IndexElements.COLUMNS,
                        IndexElements.NAMES,
                        Constraints.NULLS_NOT_DISTINCT,
                        IndexStorage.COLUMNS,
                        IndexElements.JOINED);
    }

    @Override
    public @Nullable IndexDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        List<String> names = row.texts("names");
        return new IndexDef(
                table.child(ObjectType.INDEX, row.text("index_name")),
                row.flag("indisunique"),
                row.text("method"),
                IndexElements.read(row, names),
                IndexElements.included(row, names),
                row.flag("nulls_not_distinct"),
                IndexStorage.parameters(row),
                Catalog.expression(row.textOrNull("predicate")),
                row.textOrNull("tablespace"),
                row.flag("invalid"));
    }
}
