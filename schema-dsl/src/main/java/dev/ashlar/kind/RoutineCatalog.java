package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.ParallelSafety;
import dev.ashlar.model.RoutineArgument;
import dev.ashlar.model.RoutineBody;
import dev.ashlar.model.RoutineDef;
import dev.ashlar.model.RoutineOptions;
import dev.ashlar.model.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How functions and procedures are read. Those that the server makes along with a type are not objects of their own. */
final class RoutineCatalog {

    static final String QUERY = """
        SELECT %s, n.nspname AS schema_name, p.proname AS routine_name, p.prokind::text AS prokind, %s,
            ARRAY(SELECT pg_catalog.format_type(t.type, NULL)
                FROM pg_catalog.unnest(COALESCE(p.proallargtypes, p.proargtypes::pg_catalog.oid[])) WITH ORDINALITY
                AS t (type, place) ORDER BY t.place) AS types,
            ARRAY(SELECT COALESCE(pg_catalog.pg_get_function_arg_default(p.oid, i), '')
                FROM pg_catalog.generate_series(1, COALESCE(pg_catalog.cardinality(p.proallargtypes), p.pronargs)) AS i
                ORDER BY i) AS defaults,
            p.proargmodes::text[] AS modes, p.proargnames AS names,
            CASE WHEN p.prokind <> 'p' THEN pg_catalog.pg_get_function_result(p.oid) END AS returns,
            l.lanname AS language, p.provolatile::text AS volatility, p.proparallel::text AS parallel,
            p.proisstrict AS strict, p.proleakproof AS leakproof, p.prosecdef AS security_definer,
            CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END
                THEN p.procost::text END AS cost,
            CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN p.prorows::text END AS row_count,
            (SELECT pg_catalog.format('%%I.%%I', fn.nspname, f.proname) FROM pg_catalog.pg_proc AS f
                JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace WHERE f.oid = p.prosupport) AS support,
            ARRAY(SELECT pg_catalog.format_type(t.type, NULL)
                FROM pg_catalog.unnest(p.protrftypes) WITH ORDINALITY AS t (type, place) ORDER BY t.place) AS transforms,
            p.proconfig AS settings, pg_catalog.pg_get_function_sqlbody(p.oid) AS sql_body, p.prosrc AS source,
            CASE WHEN l.lanname = 'c' THEN p.probin END AS library
        FROM pg_catalog.pg_proc AS p
        JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
        JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
        WHERE p.prokind <> 'a' AND %s AND %s AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
            AND d.objid = p.oid AND d.deptype = 'i')
        """.formatted(
                    Catalog.identity("pg_proc", "p.oid"),
                    Routines.ARGUMENT_TYPES,
                    Catalog.OWN_SCHEMA,
                    Catalog.notOfExtension("pg_proc", "p.oid"));

    /** Parameters whose value is a list of names, each in quotes where it needs them (source, GUC_LIST_QUOTE). */
    private static final Set<String> LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    private RoutineCatalog() {}

    static RoutineDef read(Row row) {
        ObjectType type = row.text("prokind").equals("p") ? ObjectType.PROCEDURE : ObjectType.FUNCTION;
        return new RoutineDef(
                Routines.id(row, type),
                arguments(row),
                Catalog.expression(row.textOrNull("returns")),
                row.text("language"),
                body(row),
                options(row));
    }

    /** Without the columns of a table that is returned: they are told by what it returns. */
    private static List<RoutineArgument> arguments(Row row) {
        List<String> types = row.texts("types");
        List<String> modes = row.texts("modes");
        List<String> names = row.texts("names");
        List<String> defaults = row.texts("defaults");
        var arguments = new ArrayList<RoutineArgument>();
        for (int i = 0; i < types.size(); i++) {
            String mode = modes.isEmpty() ? "i" : modes.get(i);
            if (!mode.equals("t")) {
                arguments.add(new RoutineArgument(
                        mode(mode),
                        names.isEmpty() ? "" : names.get(i),
                        Expression.raw(types.get(i)),
                        Catalog.expression(blankAsNull(defaults.get(i)))));
            }
        }
        return arguments;
    }

    private static RoutineArgument.Mode mode(String letter) {
        return switch (letter) {
            case "o" -> RoutineArgument.Mode.OUT;
            case "b" -> RoutineArgument.Mode.INOUT;
            case "v" -> RoutineArgument.Mode.VARIADIC;
            default -> RoutineArgument.Mode.IN;
        };
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static RoutineBody body(Row row) {
        String sqlBody = row.textOrNull("sql_body");
        if (sqlBody != null) {
            return new RoutineBody(RoutineBody.Form.SQL, Expression.raw(sqlBody), null);
        }
        String library = row.textOrNull("library");
        return library == null
                ? new RoutineBody(RoutineBody.Form.STRING, Expression.raw(row.text("source")), null)
                : new RoutineBody(RoutineBody.Form.LIBRARY, Expression.raw(library), row.text("source"));
    }

    private static RoutineOptions options(Row row) {
        Volatility volatility = switch (row.text("volatility")) {
            case "i" -> Volatility.IMMUTABLE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
        return new RoutineOptions(
                volatility,
                parallel(row.text("parallel")),
                row.flag("strict"),
                row.flag("leakproof"),
                row.flag("security_definer"),
                row.text("prokind").equals("w"),
                row.textOrNull("cost"),
                row.textOrNull("row_count"),
                Catalog.expression(row.textOrNull("support")),
                row.texts("transforms").stream().map(Expression::raw).toList(),
                row.texts("settings").stream().map(RoutineCatalog::setting).toList());
    }

    static ParallelSafety parallel(String letter) {
        return switch (letter) {
            case "s" -> ParallelSafety.SAFE;
            case "r" -> ParallelSafety.RESTRICTED;
            default -> ParallelSafety.UNSAFE;
        };
    }

    private static RoutineOptions.Setting setting(String text) {
        int equals = text.indexOf('=');
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        return new RoutineOptions.Setting(name, LISTS.contains(name) ? names(value) : List.of(value));
    }

    /** The names of a list, without quotes. */
    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"' && quoted && i + 1 < list.length() && list.charAt(i + 1) == '"') {
                name.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                names.add(name.toString());
                name.setLength(0);
            } else if (quoted || c != ' ') {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }
}
