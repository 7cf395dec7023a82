package dev.ashlar.kind;

import dev.ashlar.model.ArgumentTypes;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Expression.Form;
import dev.ashlar.model.Expression.Reference;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What functions, procedures and aggregates have in common, and those that call them. */
final class Routines {

    /** The types of the arguments of a row of pg_proc that is called p, as they stand in an address. */
    static final String TYPES_OF_ARGUMENTS = """
        pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.format_type(t.type, NULL)
            FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, place)
            ORDER BY t.place), ', ')\
        """;

    /** The types of the arguments that a call gives, as an address says them; <code>p</code> is <code>pg_proc</code>. */
    static final String ARGUMENT_TYPES = """
        {types} AS argument_types\
        """.replace("{types}", TYPES_OF_ARGUMENTS);

    /** The function with this number as a row's object, and its name for one that no kind manages. */
    private static final String CALLED = """
        'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid::bigint AS %1$s_class,
            %2$s::bigint AS %1$s_oid, 0 AS %1$s_part,
            (SELECT pg_catalog.format('%%I.%%I', cn.nspname, called.proname) FROM pg_catalog.pg_proc AS called
            JOIN pg_catalog.pg_namespace AS cn ON cn.oid = called.pronamespace WHERE called.oid = %2$s) AS %1$s_name\
        """;

    private static final String NAMED = "pg_catalog.pg_proc WHERE oid";

    private Routines() {}

    /** The address of a routine of a row. */
    static ObjectId id(Row row, ObjectType type) {
        return ObjectId.schema(row.text("schema_name"))
                .child(type, row.text("routine_name"))
                .taking(row.text("argument_types"));
    }

    /**
     * Columns of a query, with the function that its object calls.
     *
     * @param what what the function is to the object: the first word of the columns' names
     * @param oid the column of the catalog
     */
    static String calling(String what, String oid) {
        return CALLED.formatted(what, oid);
    }

    /** The function that a row's object calls. */
    static Expression called(String what, Row row) {
        return Objects.requireNonNull(calledOrNull(what, row));
    }

    /** The same; null for none. */
    static @Nullable Expression calledOrNull(String what, Row row) {
        ObjectId function = row.object(what);
        if (function != null) {
            return Expression.of(new Reference(function, Form.CALLED));
        }
        String name = row.textOrNull(what + "_name");
        return name == null ? null : Expression.raw(name);
    }

    /**
     * The name with the types of the arguments. For a procedure they are said to be given by a call, as they could be all its arguments
     * otherwise (manual, DROP PROCEDURE).
     */
    static Sql name(ObjectId id) {
        String types = switch (id.type()) {
            case PROCEDURE ->
                ArgumentTypes.of(id.arguments()).stream()
                        .map(type -> "IN " + type)
                        .collect(Collectors.joining(", "));
            case AGGREGATE -> id.arguments().isEmpty() ? "*" : id.arguments();
            default -> id.arguments();
        };
        return Sql.of("{}({})", id.qualified(), Sql.raw(types));
    }

    /** The word for the kind in statements. */
    static Sql word(ObjectId id) {
        return Sql.raw(id.type().word().toUpperCase(Locale.ROOT));
    }

    /** That it goes, and its privileges with it. */
    static Step drop(ObjectId id, Context context) {
        String again = context.after().has(id) ? ": GRANT them again" : "";
        return Step.of(Sql.of("DROP {} {}", word(id), name(id)))
                .with(
                        Risk.Type.SIDE_EFFECT,
                        id,
                        "privileges on the " + id.type().word() + " are lost" + again);
    }

    static Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER {} {} RENAME TO {}", word(from), name(from), new Identifier(newName)));
    }

    /** What a reader is shown of it. */
    static Verification shown(ObjectId id, String columns) {
        return Verification.shown(
                columns, Sql.raw(NAMED), Sql.of("{}::pg_catalog.regprocedure", new Literal(id.address())), "oid");
    }

    /** The server cannot look for a type that is gone, so arguments of types of a schema are not asked for. */
    static Optional<Verification> absence(ObjectId id) {
        return id.arguments().indexOf('.') >= 0
                ? Optional.empty()
                : Optional.of(Verification.none(
                        Sql.of(
                                "pg_catalog.pg_proc WHERE prokind {} AND oid",
                                Sql.raw(
                                        switch (id.type()) {
                                            case PROCEDURE -> "= 'p'";
                                            case AGGREGATE -> "= 'a'";
                                            default -> "IN ('f', 'w')";
                                        })),
                        Sql.of("pg_catalog.to_regprocedure({})", new Literal(id.address()))));
    }
}
