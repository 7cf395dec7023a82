package dev.ashlar.kind;

import dev.ashlar.model.ArgumentTypes;
import dev.ashlar.model.CastDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Casts (manual, CREATE CAST). */
record CastKind() implements Kind<CastDef> {

    private static final String CASTS = "pg_catalog.pg_cast WHERE (castsource, casttarget)";

    @Override
    public List<Step> create(CastDef cast, List<Definition> inlined, Context context) {
        Sql how = switch (cast.method()) {
            case FUNCTION ->
                Sql.of(
                        "WITH FUNCTION {}",
                        Objects.requireNonNull(cast.function()).sql());
            case INOUT -> Sql.raw("WITH INOUT");
            case BINARY -> Sql.raw("WITHOUT FUNCTION");
        };
        Sql where = switch (cast.context()) {
            case EXPLICIT -> Sql.EMPTY;
            case ASSIGNMENT -> Sql.raw("AS ASSIGNMENT");
            case IMPLICIT -> Sql.raw("AS IMPLICIT");
        };
        return List.of(Step.of(Sql.of(
                        "CREATE CAST ({} AS {})",
                        cast.source().sql(),
                        cast.target().sql())
                .then(how)
                .then(where)));
    }

    @Override
    public List<Step> drop(CastDef cast, Context context) {
        return List.of(Step.of(Sql.of(
                "DROP CAST ({} AS {})", cast.source().sql(), cast.target().sql())));
    }

    @Override
    public List<Verification> verification(CastDef cast, Model model) {
        return List.of(Verification.shown(
                "castsource::pg_catalog.regtype, casttarget::pg_catalog.regtype, castmethod, castcontext,"
                        + " NULLIF(castfunc, 0)::pg_catalog.regprocedure",
                Sql.raw(CASTS),
                name(cast.id()),
                ""));
    }

    /** The numbers of both types, whatever the search_path; null for a type that is gone. */
    private static Sql name(ObjectId cast) {
        List<String> types = ArgumentTypes.castTypes(cast.name());
        return Sql.of(
                "(pg_catalog.to_regtype({}), pg_catalog.to_regtype({}))",
                new Literal(types.get(0)),
                new Literal(types.get(1)));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(Sql.raw(CASTS), name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s AS source, %s AS target, NULLIF(s.castfunc, 0)::pg_catalog.regprocedure::text AS function,
                CASE s.castmethod WHEN 'f' THEN 'FUNCTION' WHEN 'i' THEN 'INOUT' ELSE 'BINARY' END AS method,
                CASE s.castcontext WHEN 'e' THEN 'EXPLICIT' WHEN 'a' THEN 'ASSIGNMENT' ELSE 'IMPLICIT' END AS context
            FROM pg_catalog.pg_cast AS s
            WHERE s.oid >= 16384 AND %s AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                WHERE d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND d.objid = s.oid AND d.deptype = 'i')
            """.formatted(
                        Catalog.identity("pg_cast", "s.oid"),
                        TypeCatalog.text("s.castsource", "NULL"),
                        TypeCatalog.text("s.casttarget", "NULL"),
                        Catalog.notOfExtension("pg_cast", "s.oid"));
    }

    @Override
    public CastDef read(Row row) {
        SqlType source = TypeCatalog.read(row.text("source"));
        SqlType target = TypeCatalog.read(row.text("target"));
        return new CastDef(
                CastDef.id(source, target),
                source,
                target,
                CastDef.Method.valueOf(row.text("method")),
                Catalog.expression(row.textOrNull("function")),
                CastDef.Context.valueOf(row.text("context")));
    }
}
