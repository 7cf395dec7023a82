package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OperatorDef;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operators (manual, CREATE OPERATOR). */
record OperatorKind() implements Kind<OperatorDef> {

    @Override
    public List<Step> create(OperatorDef operator, List<Definition> inlined, Context context) {
        List<Sql> options = new ArrayList<>();
        options.add(Sql.of("FUNCTION = {}", operator.function().sql()));
        SqlType left = operator.left();
        if (left != null) {
            options.add(Sql.of("LEFTARG = {}", left.sql()));
        }
        options.add(Sql.of("RIGHTARG = {}", operator.right().sql()));
        add(options, "COMMUTATOR", operator.commutator());
        add(options, "NEGATOR", operator.negator());
        add(options, "RESTRICT", text(operator.restrict()));
        add(options, "JOIN", text(operator.join()));
        if (operator.hashes()) {
            options.add(Sql.raw("HASHES"));
        }
        if (operator.merges()) {
            options.add(Sql.raw("MERGES"));
        }
        return List.of(Step.of(Sql.of(
                "CREATE OPERATOR {} (\n    {}\n)", Operators.name(operator.id()), Sql.join(",\n    ", options))));
    }

    private static void add(List<Sql> options, String name, @Nullable String value) {
        if (value != null) {
            options.add(Sql.raw(name + " = " + value));
        }
    }

    private static @Nullable String text(@Nullable Expression function) {
        return function == null ? null : function.sql().text();
    }

    /** What the server made along with it goes too: a shell that stayed would keep its types and its schema from going. */
    @Override
    public List<Step> drop(OperatorDef operator, Context context) {
        return Stream.concat(
                        Stream.of(dropped(operator.id())),
                        operator.others().stream()
                                .filter(other -> !context.before().has(other))
                                .distinct()
                                .map(OperatorKind::droppedShell))
                .toList();
    }

    private static Step dropped(ObjectId operator) {
        return Step.of(Sql.of("DROP OPERATOR {}", Operators.signature(operator)));
    }

    /** One that is named and not in the model may also be one that is managed by nobody. */
    private static Step droppedShell(ObjectId shell) {
        return Step.of(Guard.block(Sql.of("""
            BEGIN
                IF EXISTS (SELECT FROM pg_catalog.pg_operator AS o WHERE o.oid = pg_catalog.to_regoperator({}) AND o.oprcode = 0) THEN
                    {};
                END IF;
            END\
            """, literal(shell), dropped(shell).sql())));
    }

    /** Before PostgreSQL 17 nothing but the estimates can change. */
    @Override
    public Alteration alter(OperatorDef before, OperatorDef after, Context context) {
        boolean rest = before.function().equals(after.function())
                && Objects.equals(before.commutator(), after.commutator())
                && Objects.equals(before.negator(), after.negator())
                && before.hashes() == after.hashes()
                && before.merges() == after.merges();
        if (!rest) {
            return new Alteration.Recreate();
        }
        return new Alteration.InPlace(
                List.of(Step.of(Sql.of(
                        "ALTER OPERATOR {} SET (RESTRICT = {}, JOIN = {})",
                        Operators.signature(after.id()),
                        orNone(after.restrict()),
                        orNone(after.join())))),
                Effect.NONE);
    }

    private static Sql orNone(@Nullable Expression function) {
        return function == null ? Sql.raw("NONE") : function.sql();
    }

    @Override
    public List<Verification> verification(OperatorDef operator, Model model) {
        return List.of(Verification.shown(
                "oid::pg_catalog.regoperator, oprcode, oprcom::pg_catalog.regoperator, oprnegate::pg_catalog.regoperator,"
                        + " oprrest, oprjoin, oprcanhash, oprcanmerge",
                Sql.raw("pg_catalog.pg_operator WHERE oid"),
                Sql.of("{}::pg_catalog.regoperator", literal(operator.id())),
                ""));
    }

    private static Literal literal(ObjectId operator) {
        return new Literal(Operators.signature(operator).text());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(new Verification(
                Sql.raw("SELECT name, pg_catalog.to_regoperator(name) IS NULL AS gone FROM pg_catalog.unnest(ARRAY["),
                Sql.of("{}", literal(id)),
                Sql.raw("]) AS name")));
    }

    /** One that others only name, as their commutator or negator, has no function yet: it comes and goes with those. */
    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, o.oprname, %s AS left_type, %s AS right_type, o.oprcode::text AS function,
                %s AS commutator, %s AS negator,
                NULLIF(o.oprrest, 0)::pg_catalog.regproc::text AS restrict, NULLIF(o.oprjoin, 0)::pg_catalog.regproc::text AS joined,
                o.oprcanhash, o.oprcanmerge
            FROM pg_catalog.pg_operator AS o
            JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
            WHERE o.oprcode <> 0 AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_operator", "o.oid"),
                        TypeCatalog.text("o.oprleft", "NULL"),
                        TypeCatalog.text("o.oprright", "NULL"),
                        other("o.oprcom"),
                        other("o.oprnegate"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_operator", "o.oid"));
    }

    private static String other(String oid) {
        return """
            (SELECT 'OPERATOR(' || pg_catalog.quote_ident(x.nspname) || '.' || p.oprname || ')'
                FROM pg_catalog.pg_operator AS p JOIN pg_catalog.pg_namespace AS x ON x.oid = p.oprnamespace
                WHERE p.oid = %s)\
            """.formatted(oid);
    }

    @Override
    public OperatorDef read(Row row) {
        String leftText = row.textOrNull("left_type");
        SqlType left = leftText == null ? null : TypeCatalog.read(leftText);
        SqlType right = TypeCatalog.read(row.text("right_type"));
        return new OperatorDef(
                OperatorDef.id(ObjectId.schema(row.text("schema_name")), row.text("oprname"), left, right),
                left,
                right,
                Expression.raw(row.text("function")),
                row.textOrNull("commutator"),
                row.textOrNull("negator"),
                Catalog.expression(row.textOrNull("restrict")),
                Catalog.expression(row.textOrNull("joined")),
                row.flag("oprcanhash"),
                row.flag("oprcanmerge"));
    }
}
