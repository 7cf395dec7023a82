package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.StatisticsDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Extended statistics (manual, CREATE STATISTICS). */
record StatisticsKind() implements Kind<StatisticsDef> {

    @Override
    public List<Step> create(StatisticsDef statistics, List<Definition> inlined, Context context) {
        List<Sql> elements = Stream.concat(
                        statistics.columns().stream().map(column -> Sql.of("{}", column.identifier())),
                        statistics.expressions().stream().map(each -> Sql.of("({})", each.exact())))
                .toList();
        Sql kinds =
                statistics.kinds().isEmpty() ? Sql.EMPTY : Sql.raw("(" + String.join(", ", statistics.kinds()) + ")");
        var steps = new ArrayList<Step>();
        steps.add(Step.of(Sql.of("CREATE STATISTICS {}", statistics.id().qualified())
                        .then(kinds)
                        .then(Sql.of(
                                "ON {} FROM {}",
                                Sql.join(", ", elements),
                                statistics.table().qualified())))
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, statistics.table()));
        if (statistics.target() != StatisticsDef.USUAL_TARGET) {
            steps.add(target(statistics));
        }
        return steps;
    }

    private static Step target(StatisticsDef statistics) {
        return Step.of(Sql.of(
                "ALTER STATISTICS {} SET STATISTICS {}",
                statistics.id().qualified(),
                Sql.raw(String.valueOf(statistics.target()))));
    }

    @Override
    public List<Step> drop(StatisticsDef statistics, Context context) {
        return List.of(Step.of(Sql.of("DROP STATISTICS {}", statistics.id().qualified()))
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, statistics.table()));
    }

    @Override
    public Alteration alter(StatisticsDef before, StatisticsDef after, Context context) {
        boolean same = before.table().equals(after.table())
                && before.kinds().equals(after.kinds())
                && before.columns().equals(after.columns())
                && before.expressions().equals(after.expressions());
        return same ? new Alteration.InPlace(List.of(target(after)), Effect.NONE) : new Alteration.Recreate();
    }

    /** PostgreSQL makes them anew by itself when a column's type changes, but reads expressions again and forgets the target. */
    @Override
    public Response respond(StatisticsDef statistics, ObjectId need, Effect effect, Context context) {
        boolean plain = statistics.expressions().isEmpty() && statistics.target() == StatisticsDef.USUAL_TARGET;
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED, RETYPED -> plain ? Response.KEEP : Response.REBUILD;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER STATISTICS {} RENAME TO {}", from.qualified(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(StatisticsDef statistics, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_statisticsobjdef(oid), stxstattarget",
                named(statistics.id()),
                Verification.name(statistics.id()),
                "stxname"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(named(id), Verification.name(id)));
    }

    private static Sql named(ObjectId id) {
        return Sql.of(
                "pg_catalog.pg_statistic_ext WHERE stxnamespace = pg_catalog.to_regnamespace({}) AND stxname",
                new Literal(new Identifier(id.schemaName()).text()));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, n.nspname AS schema_name, s.stxname AS statistics_name,
                ARRAY(SELECT CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' END
                    FROM pg_catalog.unnest(s.stxkind) AS k WHERE k <> 'e') AS kinds,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)) AS statistics_columns,
                pg_catalog.pg_get_statisticsobjdef_expressions(s.oid) AS expressions,
                COALESCE(s.stxstattarget, -1) AS target
            FROM pg_catalog.pg_statistic_ext AS s
            JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_statistic_ext", "s.oid"),
                        Catalog.relation("s.stxrelid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_statistic_ext", "s.oid"));
    }

    @Override
    public @Nullable StatisticsDef read(Row row) {
        ObjectId table = row.object("relation");
        return table == null
                ? null
                : new StatisticsDef(
                        ObjectId.schema(row.text("schema_name"))
                                .child(ObjectType.STATISTICS, row.text("statistics_name")),
                        table,
                        row.texts("kinds"),
                        Catalog.columns(table, row.texts("statistics_columns")),
                        row.texts("expressions").stream().map(Expression::raw).toList(),
                        Math.toIntExact(row.number("target")));
    }
}
