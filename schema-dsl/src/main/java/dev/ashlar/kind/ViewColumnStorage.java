package dev.ashlar.kind;

import dev.ashlar.model.ColumnSettings;
import dev.ashlar.model.MaterializedViewDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the values of the columns of a materialized view are stored and counted (manual, ALTER MATERIALIZED VIEW). */
final class ViewColumnStorage {

    /** Arrays with one place for each column of which something is said. */
    static final String COLUMNS = "cs.set_columns, cs.storages, cs.compressions, cs.statistics, cs.column_options";

    static final String JOINED = """
        LEFT JOIN (SELECT s.attrelid, pg_catalog.array_agg(s.attname::text ORDER BY s.attnum) AS set_columns,
                pg_catalog.array_agg(s.storage ORDER BY s.attnum) AS storages,
                pg_catalog.array_agg(s.compression ORDER BY s.attnum) AS compressions,
                pg_catalog.array_agg(s.statistics ORDER BY s.attnum) AS statistics,
                pg_catalog.array_agg(pg_catalog.array_to_string(s.options, E'\\n') ORDER BY s.attnum) AS column_options
            FROM (SELECT a.attrelid, a.attnum, a.attname, %s
                FROM pg_catalog.pg_attribute AS a
                JOIN pg_catalog.pg_class AS v ON v.oid = a.attrelid AND v.relkind = 'm'
                JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
                WHERE a.attnum > 0 AND NOT a.attisdropped) AS s
            WHERE s.storage IS NOT NULL OR s.compression IS NOT NULL OR s.statistics IS NOT NULL OR s.options IS NOT NULL
            GROUP BY s.attrelid) AS cs ON cs.attrelid = c.oid\
        """.formatted(ColumnCatalog.SETTINGS);

    private ViewColumnStorage() {}

    static SortedMap<String, ColumnSettings> read(Row row) {
        var settings = new TreeMap<String, ColumnSettings>();
        List<String> columns = row.texts("set_columns");
        for (int i = 0; i < columns.size(); i++) {
            String statistics = said(row, "statistics", i);
            String options = said(row, "column_options", i);
            settings.put(
                    columns.get(i),
                    new ColumnSettings(
                            said(row, "storages", i),
                            said(row, "compressions", i),
                            statistics == null ? null : Integer.valueOf(statistics),
                            options == null
                                    ? Collections.emptySortedMap()
                                    : StorageParameters.read(List.of(options.split("\n")))));
        }
        return settings;
    }

    private static @Nullable String said(Row row, String array, int place) {
        String text = row.texts(array).get(place);
        return text.isEmpty() ? null : text;
    }

    static List<Step> ofNew(MaterializedViewDef view) {
        return changed(Collections.emptySortedMap(), view);
    }

    static List<Step> changed(SortedMap<String, ColumnSettings> before, MaterializedViewDef after) {
        var steps = new ArrayList<Step>();
        for (String column : after.columns()) {
            changes(before.getOrDefault(column, ColumnSettings.USUAL), column, after, steps);
        }
        return steps;
    }

    /** Servers before 16 have no word for the storage that a type has by itself. */
    static boolean isSayable(MaterializedViewDef before, MaterializedViewDef after, Context context) {
        return context.server() >= 16
                || after.columns().stream()
                        .allMatch(column -> before.set(column).storage() == null
                                || after.set(column).storage() != null);
    }

    private static void changes(ColumnSettings before, String column, MaterializedViewDef view, List<Step> steps) {
        ColumnSettings after = view.set(column);
        if (!Objects.equals(before.storage(), after.storage())) {
            steps.add(step(view, column, LockMode.ACCESS_EXCLUSIVE, "SET STORAGE", after.storage(), "DEFAULT"));
        }
        if (!Objects.equals(before.compression(), after.compression())) {
            steps.add(step(view, column, LockMode.ACCESS_EXCLUSIVE, "SET COMPRESSION", after.compression(), "DEFAULT"));
        }
        if (!Objects.equals(before.statistics(), after.statistics())) {
            steps.add(
                    step(view, column, LockMode.SHARE_UPDATE_EXCLUSIVE, "SET STATISTICS", after.statistics(), "-1"));
        }
        for (StorageParameters.Change change : StorageParameters.changes(before.options(), after.options())) {
            steps.add(step(view, column, LockMode.SHARE_UPDATE_EXCLUSIVE, change.clause()));
        }
    }

    private static Step step(
            MaterializedViewDef view,
            String column,
            LockMode mode,
            String verb,
            @Nullable Object value,
            String usual) {
        return step(view, column, mode, Sql.raw(verb).then(Sql.raw(value == null ? usual : String.valueOf(value))));
    }

    private static Step step(MaterializedViewDef view, String column, LockMode mode, Sql what) {
        return MaterializedViewKind.alter(view.id(), Sql.of("ALTER COLUMN {} {}", new Identifier(column), what))
                .locking(mode, view.id());
    }
}
