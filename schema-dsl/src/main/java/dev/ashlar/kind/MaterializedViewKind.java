package dev.ashlar.kind;

import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Materialized views (manual, CREATE MATERIALIZED VIEW). */
record MaterializedViewKind() implements Kind<MaterializedViewDef> {

    @Override
    public List<Step> create(MaterializedViewDef view, List<Definition> inlined, Context context) {
        Sql sql = Sql.of("CREATE MATERIALIZED VIEW {}", view.id().qualified())
                .then(ViewKind.columns(view.columns()))
                .then(view.method() == null ? Sql.EMPTY : Sql.of("USING {}", new Identifier(view.method())))
                .then(StorageParameters.with(view.parameters()))
                .then(tablespace(view))
                .then(Sql.of("AS\n{}", ViewKind.query(view.query())));
        Sql whole = view.noData() ? Sql.of("{}\nWITH NO DATA", sql) : sql;
        var steps = new ArrayList<Step>();
        steps.add(view.noData() ? Step.of(whole) : computing(Step.of(whole), view));
        for (String column : view.set().keySet()) {
            steps.addAll(
                    ColumnStorage.between(id(view, column), ColumnSettings.USUAL, view.set(column), context.server()));
        }
        return steps;
    }

    private static ObjectId id(MaterializedViewDef view, String column) {
        return view.id().child(ObjectType.VIEW_COLUMN, column);
    }

    private static Step computing(Step step, MaterializedViewDef view) {
        return step.with(Risk.Type.SCAN, view.id(), "its rows are computed from all that it reads")
                .with(Risk.Type.MAY_FAIL, view.id(), "refused where its query fails on a row");
    }

    private static Sql tablespace(MaterializedViewDef view) {
        return view.tablespace() == null ? Sql.EMPTY : Sql.of("TABLESPACE {}", new Identifier(view.tablespace()));
    }

    @Override
    public List<Step> drop(MaterializedViewDef view, Context context) {
        String again = context.after().has(view.id()) ? ": GRANT them again" : "";
        return List.of(Step.of(Sql.of("DROP MATERIALIZED VIEW {}", view.id().qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, view.id())
                .with(
                        Risk.Type.SIDE_EFFECT,
                        view.id(),
                        "unlisted privileges on the materialized view are lost" + again));
    }

    @Override
    public Alteration alter(MaterializedViewDef before, MaterializedViewDef after, Context context) {
        boolean another = !before.columns().equals(after.columns())
                || !before.query().equals(after.query())
                || !Objects.equals(before.method(), after.method());
        if (another) {
            return new Alteration.Recreate();
        }
        var steps = new ArrayList<Step>();
        for (StorageParameters.Change change : StorageParameters.changes(before.parameters(), after.parameters())) {
            steps.add(alter(after.id(), change.clause()).locking(LockMode.SHARE_UPDATE_EXCLUSIVE, after.id()));
        }
        for (String column : after.columns()) {
            steps.addAll(
                    ColumnStorage.between(id(after, column), before.set(column), after.set(column), context.server()));
        }
        if (!Objects.equals(before.tablespace(), after.tablespace())) {
            String place = after.tablespace() == null ? "pg_default" : after.tablespace();
            steps.add(alter(after.id(), Sql.of("SET TABLESPACE {}", new Identifier(place)))
                    .locking(LockMode.ACCESS_EXCLUSIVE, after.id())
                    .with(Risk.Type.REWRITE, after.id(), "its rows are copied to the other tablespace"));
        }
        if (before.noData() != after.noData()) {
            steps.add(refresh(after).needing(materializedUnder(after, context.after())));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    private static Step alter(ObjectId view, Sql change) {
        return Step.of(Sql.of("ALTER MATERIALIZED VIEW {} {}", view.qualified(), change));
    }

    private static Step refresh(MaterializedViewDef view) {
        Step step = Step.of(Sql.of("REFRESH MATERIALIZED VIEW {}", view.id().qualified())
                        .then(Sql.raw("WITH NO DATA").when(view.noData())))
                .locking(LockMode.ACCESS_EXCLUSIVE, view.id());
        return view.noData()
                ? step.with(Risk.Type.SIDE_EFFECT, view.id(), "it cannot be read until it is refreshed")
                : computing(step, view);
    }

    /** The materialized views that it reads, also through views: they must have their rows before it can have its own. */
    private static Set<ObjectId> materializedUnder(Definition view, Model model) {
        Set<ObjectId> found = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<Definition> next = new ArrayDeque<>(List.of(view));
        while (!next.isEmpty()) {
            for (ObjectId need : model.needs(next.removeFirst())) {
                if (seen.add(need)) {
                    model.find(need).ifPresent(next::add);
                    if (need.type() == ObjectType.MATERIALIZED_VIEW) {
                        found.add(need);
                    }
                }
            }
        }
        return found;
    }

    /** After a rename the stored query keeps the old names as aliases, as that of a view does. */
    @Override
    public Response respond(MaterializedViewDef view, ObjectId need, Effect effect, Context context) {
        return ViewKind.respond(need, effect);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return alter(from, Sql.of("RENAME TO {}", new Identifier(newName))).locking(LockMode.ACCESS_EXCLUSIVE, from);
    }

    @Override
    public List<Verification> verification(MaterializedViewDef view, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regclass, relispopulated, reloptions, pg_catalog.pg_get_viewdef(oid)",
                Sql.raw("pg_catalog.pg_class WHERE oid"),
                Verification.relation(view.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regclass", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, c.relname AS view_name, %s,
                pg_catalog.pg_get_viewdef(c.oid) AS query, NULLIF(am.amname, 'heap') AS method, %s,
                sp.spcname AS tablespace, NOT c.relispopulated AS no_data, %s, %s, %s, %s, %s
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace AS sp ON sp.oid = c.reltablespace
            WHERE c.relkind = 'm' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_class", "c.oid"),
                        ViewKind.COLUMNS,
                        StorageParameters.column("c", "parameters"),
                        ofColumns("a.attname", "set_columns"),
                        ofColumns(ColumnCatalog.STORAGE, "set_storage"),
                        ofColumns(ColumnCatalog.COMPRESSION, "set_compression"),
                        ofColumns("CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END", "set_statistics"),
                        ofColumns("pg_catalog.array_to_string(a.attoptions, E'\\n')", "set_options"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    /** Something of each column of which something is said. */
    private static String ofColumns(String what, String as) {
        return """
            ARRAY(SELECT (%s)::text FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0
                        OR a.attoptions IS NOT NULL) ORDER BY a.attnum) AS %s\
            """.formatted(what, as);
    }

    private static SortedMap<String, ColumnSettings> settings(Row row) {
        var set = new TreeMap<String, ColumnSettings>();
        List<String> columns = row.texts("set_columns");
        List<String> storage = row.texts("set_storage");
        List<String> compression = row.texts("set_compression");
        List<String> statistics = row.texts("set_statistics");
        List<String> options = row.texts("set_options");
        for (int i = 0; i < columns.size(); i++) {
            String counted = statistics.get(i);
            String said = options.get(i);
            set.put(
                    columns.get(i),
                    new ColumnSettings(
                            emptyToNull(storage.get(i)),
                            emptyToNull(compression.get(i)),
                            counted.isEmpty() ? null : Integer.valueOf(counted),
                            StorageParameters.read(said.isEmpty() ? List.of() : List.of(said.split("\n")))));
        }
        return set;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public MaterializedViewDef read(Row row) {
        return new MaterializedViewDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.MATERIALIZED_VIEW, row.text("view_name")),
                row.texts("view_columns"),
                Expression.raw(row.text("query")),
                row.textOrNull("method"),
                StorageParameters.read(row.texts("parameters")),
                row.textOrNull("tablespace"),
                settings(row),
                row.flag("no_data"));
    }
}
