package dev.ashlar.kind;

import dev.ashlar.model.AggregateDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Aggregate functions (manual, CREATE AGGREGATE). */
record AggregateKind() implements Kind<AggregateDef> {

    /** What decides the type of the result: an aggregate that is replaced in place must keep it. */
    private static final List<String> FIXED = List.of("STYPE", "FINALFUNC", "FINALFUNC_EXTRA", "HYPOTHETICAL");

    @Override
    public List<Step> create(AggregateDef aggregate, List<Definition> inlined, Context context) {
        return List.of(statement(aggregate, "CREATE AGGREGATE"));
    }

    private static Step statement(AggregateDef aggregate, String verb) {
        List<Sql> options = aggregate.options().stream()
                .map(option -> option.value().parts().isEmpty()
                        ? Sql.raw(option.name())
                        : Sql.of(
                                "{} = {}",
                                Sql.raw(option.name()),
                                option.value().sql()))
                .toList();
        return Step.of(Sql.of(
                "{} {}({}) (\n    {}\n)",
                Sql.raw(verb),
                aggregate.id().qualified(),
                aggregate.arguments().sql(),
                Sql.join(",\n    ", options)));
    }

    @Override
    public List<Step> drop(AggregateDef aggregate, Context context) {
        return List.of(Routines.drop(aggregate.id(), context));
    }

    @Override
    public Alteration alter(AggregateDef before, AggregateDef after, Context context) {
        boolean replaceable = before.arguments().equals(after.arguments())
                && FIXED.stream().allMatch(name -> before.option(name).equals(after.option(name)));
        return replaceable
                ? new Alteration.InPlace(List.of(statement(after, "CREATE OR REPLACE AGGREGATE")), Effect.NONE)
                : new Alteration.Recreate();
    }

    @Override
    public Response respond(AggregateDef aggregate, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED, MODIFIED, RETYPED -> Response.KEEP;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Routines.rename(from, newName);
    }

    @Override
    public List<Verification> verification(AggregateDef aggregate, Model model) {
        return List.of(Routines.shown(
                aggregate.id(),
                "oid::pg_catalog.regprocedure, (SELECT pg_catalog.to_jsonb(a) FROM pg_catalog.pg_aggregate AS a"
                        + " WHERE a.aggfnoid = pg_proc.oid)"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Routines.absence(id);
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, p.proname AS routine_name, %s,
                CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_catalog.pg_get_function_arguments(p.oid) END AS arguments,
                a.aggtransfn::text AS "SFUNC", pg_catalog.format_type(a.aggtranstype, NULL) AS "STYPE",
                NULLIF(a.aggtransspace, 0)::text AS "SSPACE",
                NULLIF(a.aggfinalfn::text, '-') AS "FINALFUNC", CASE WHEN a.aggfinalextra THEN '' END AS "FINALFUNC_EXTRA",
                %s AS "FINALFUNC_MODIFY",
                NULLIF(a.aggcombinefn::text, '-') AS "COMBINEFUNC", NULLIF(a.aggserialfn::text, '-') AS "SERIALFUNC",
                NULLIF(a.aggdeserialfn::text, '-') AS "DESERIALFUNC", pg_catalog.quote_literal(a.agginitval) AS "INITCOND",
                NULLIF(a.aggmtransfn::text, '-') AS "MSFUNC", NULLIF(a.aggminvtransfn::text, '-') AS "MINVFUNC",
                CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS "MSTYPE",
                NULLIF(a.aggmtransspace, 0)::text AS "MSSPACE", NULLIF(a.aggmfinalfn::text, '-') AS "MFINALFUNC",
                CASE WHEN a.aggmfinalextra THEN '' END AS "MFINALFUNC_EXTRA", %s AS "MFINALFUNC_MODIFY",
                pg_catalog.quote_literal(a.aggminitval) AS "MINITCOND",
                (SELECT pg_catalog.format('OPERATOR(%%I.%%s)', o_n.nspname, o.oprname) FROM pg_catalog.pg_operator AS o
                    JOIN pg_catalog.pg_namespace AS o_n ON o_n.oid = o.oprnamespace WHERE o.oid = a.aggsortop) AS "SORTOP",
                CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END AS "PARALLEL",
                CASE WHEN a.aggkind = 'h' THEN '' END AS "HYPOTHETICAL"
            FROM pg_catalog.pg_aggregate AS a
            JOIN pg_catalog.pg_proc AS p ON p.oid = a.aggfnoid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_proc", "p.oid"),
                        Routines.ARGUMENT_TYPES,
                        modify("aggfinalmodify"),
                        modify("aggmfinalmodify"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_proc", "p.oid"));
    }

    /** Whether the final function changes the state, where that is not the usual: no for a plain one, yes for the others. */
    private static String modify(String column) {
        return "CASE WHEN a." + column + " <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::\"char\" THEN CASE a."
                + column + " WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END";
    }

    @Override
    public AggregateDef read(Row row) {
        var options = new ArrayList<AggregateDef.Option>();
        for (String name : AggregateDef.OPTIONS) {
            String value = row.textOrNull(name);
            if (value != null) {
                options.add(new AggregateDef.Option(name, value.isEmpty() ? Expression.of() : Expression.raw(value)));
            }
        }
        return new AggregateDef(Routines.id(row, ObjectType.AGGREGATE), Expression.raw(row.text("arguments")), options);
    }
}
