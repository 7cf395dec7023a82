package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PolicyDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policies of tables (manual, CREATE POLICY and ALTER POLICY). */
record PolicyKind() implements Kind<PolicyDef> {

    /** What a reader is shown of a policy. */
    static final String SHOWN = "polname, polcmd, polpermissive, polroles::pg_catalog.regrole[],"
            + " pg_catalog.pg_get_expr(polqual, polrelid) AS \"using\","
            + " pg_catalog.pg_get_expr(polwithcheck, polrelid) AS \"check\"";

    @Override
    public List<Step> create(PolicyDef policy, List<Definition> inlined, Context context) {
        return List.of(step(
                policy.id(),
                Sql.of("CREATE POLICY {}", on(policy.id()))
                        .then(Sql.raw("AS RESTRICTIVE").when(policy.restrictive()))
                        .then(Sql.of("FOR {}", Sql.raw(policy.command()))
                                .when(!policy.command().equals(PolicyDef.ALL_COMMANDS)))
                        .then(to(policy).when(!policy.roles().isEmpty()))
                        .then(conditions(policy))));
    }

    private static Sql on(ObjectId policy) {
        return Sql.of("{} ON {}", policy.identifier(), policy.owner().qualified());
    }

    private static Sql to(PolicyDef policy) {
        return policy.roles().isEmpty()
                ? Sql.raw("TO PUBLIC")
                : Sql.of(
                        "TO {}",
                        Sql.join(
                                ", ",
                                policy.roles().stream().map(Identifier::new).toList()));
    }

    private static Sql conditions(PolicyDef policy) {
        return condition("USING", policy.using()).then(condition("WITH CHECK", policy.check()));
    }

    private static Sql condition(String clause, @Nullable Expression condition) {
        return condition == null ? Sql.EMPTY : Sql.of("{} ({})", Sql.raw(clause), condition.exact());
    }

    private static Step step(ObjectId policy, Sql sql) {
        return Step.of(sql).locking(LockMode.ACCESS_EXCLUSIVE, policy.owner());
    }

    @Override
    public List<Step> drop(PolicyDef policy, Context context) {
        return List.of(step(policy.id(), Sql.of("DROP POLICY {}", on(policy.id()))));
    }

    /** A condition can become another one in place, but cannot be taken away. */
    @Override
    public Alteration alter(PolicyDef before, PolicyDef after, Context context) {
        boolean another = before.restrictive() != after.restrictive()
                || !before.command().equals(after.command())
                || before.using() != null && after.using() == null
                || before.check() != null && after.check() == null;
        if (another) {
            return new Alteration.Recreate();
        }
        Sql sql = Sql.of("ALTER POLICY {}", on(after.id()))
                .then(to(after).when(!before.roles().equals(after.roles())))
                .then(condition("USING", Objects.equals(before.using(), after.using()) ? null : after.using()))
                .then(condition("WITH CHECK", Objects.equals(before.check(), after.check()) ? null : after.check()));
        return new Alteration.InPlace(List.of(step(after.id(), sql)), Effect.NONE);
    }

    /** A query inside a condition keeps the old name of a column as an alias, and loses it when it is said once more. */
    @Override
    public Response respond(PolicyDef policy, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE -> Response.KEEP;
            case RENAMED -> need.type() != ObjectType.SCHEMA && hasQuery(policy) ? Response.MOVE : Response.KEEP;
            case MODIFIED, RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    private static boolean hasQuery(PolicyDef policy) {
        return conditions(policy).text().toUpperCase(Locale.ROOT).contains("SELECT");
    }

    @Override
    public List<Step> move(PolicyDef before, PolicyDef after, Context context) {
        return List.of(
                step(after.id(), Sql.of("ALTER POLICY {}", on(after.id())).then(conditions(after))));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return step(from, Sql.of("ALTER POLICY {} RENAME TO {}", on(from), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(PolicyDef policy, Model model) {
        return List.of(
                Verification.shown(SHOWN, policiesOf(policy.id().owner()), Verification.name(policy.id()), "polname"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(policiesOf(id.owner()), Verification.name(id)));
    }

    private static Sql policiesOf(ObjectId table) {
        return Sql.of("pg_catalog.pg_policy WHERE polrelid = {} AND polname", Verification.relation(table));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, p.polname AS policy_name, NOT p.polpermissive AS restrictive,
                CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
                    ELSE 'ALL' END AS command,
                ARRAY(SELECT a.rolname::text FROM pg_catalog.pg_roles AS a WHERE a.oid = ANY (p.polroles)) AS roles,
                pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using_condition,
                pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS check_condition
            FROM pg_catalog.pg_policy AS p
            JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_policy", "p.oid"),
                        Catalog.relation("c.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public @Nullable PolicyDef read(Row row) {
        ObjectId table = row.object("relation");
        return table == null
                ? null
                : new PolicyDef(
                        table.child(ObjectType.POLICY, row.text("policy_name")),
                        row.flag("restrictive"),
                        row.text("command"),
                        row.texts("roles"),
                        Catalog.expression(row.textOrNull("using_condition")),
                        Catalog.expression(row.textOrNull("check_condition")));
    }
}
