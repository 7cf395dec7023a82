package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of domains (manual, ALTER DOMAIN, ADD domain_constraint). */
record DomainConstraintKind() implements Kind<DomainConstraintDef> {

    static Sql clause(DomainConstraintDef check) {
        return Constraints.named(
                check.id(), Sql.of("CHECK ({})", check.condition().exact()));
    }

    @Override
    public List<Step> create(DomainConstraintDef check, List<Definition> inlined, Context context) {
        return List.of(check.notValid() ? added(check) : validated(added(check), check, context));
    }

    @Override
    public Set<ObjectId> makingWay(DomainConstraintDef check, Context context) {
        ObjectId domain = check.id().owner();
        return !check.notValid() && TypeUse.isContained(domain, context) ? Set.of(domain) : Set.of();
    }

    private static Step added(DomainConstraintDef check) {
        return DomainKind.alter(
                check.id().owner(),
                Sql.of("ADD {}", clause(check)).then(Sql.raw("NOT VALID").when(check.notValid())));
    }

    private static Step validated(Step step, DomainConstraintDef check, Context context) {
        return DomainKind.checked(
                step, check.id().owner(), check.id(), "refused where a value does not fulfil it", context);
    }

    @Override
    public List<Step> drop(DomainConstraintDef check, Context context) {
        return List.of(DomainKind.alter(
                check.id().owner(), Sql.of("DROP CONSTRAINT {}", check.id().identifier())));
    }

    @Override
    public Alteration alter(DomainConstraintDef before, DomainConstraintDef after, Context context) {
        boolean anew = !before.condition().equals(after.condition()) || after.notValid();
        if (anew || TypeUse.isContained(after.id().owner(), context)) {
            return rebuild(before, after, context);
        }
        Step validate = DomainKind.alter(
                after.id().owner(), Sql.of("VALIDATE CONSTRAINT {}", after.id().identifier()));
        return new Alteration.InPlace(List.of(validated(validate, after, context)), Effect.NONE);
    }

    /** A check of a domain that other types are made of can only come with the domain, unless it is not valid. */
    @Override
    public Alteration rebuild(DomainConstraintDef before, DomainConstraintDef after, Context context) {
        return makingWay(after, context).isEmpty() ? new Alteration.Recreate() : new Alteration.RecreateParent();
    }

    /** It is given to the domain that takes the place of its own. */
    @Override
    public Response respond(DomainConstraintDef check, ObjectId need, Effect effect, Context context) {
        if (need.equals(check.id().owner())) {
            return effect == Effect.SUPPLANTED
                    ? Response.MOVE
                    : effect == Effect.REPLACED ? Response.REBUILD : Response.KEEP;
        }
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED, RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    /** The new domain is of no column yet, so no rows are read. */
    @Override
    public List<Step> createOfUnused(DomainConstraintDef check, List<Definition> inlined, Context context) {
        return List.of(added(check));
    }

    @Override
    public List<Step> move(DomainConstraintDef before, DomainConstraintDef after, Context context) {
        return createOfUnused(after, List.of(), context);
    }

    /** What is said of it, such as a comment, was said of the old domain's. */
    @Override
    public Effect moved() {
        return Effect.SUPPLANTED;
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return DomainKind.alter(
                from.owner(), Sql.of("RENAME CONSTRAINT {} TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(DomainConstraintDef check, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_constraintdef(oid), conname",
                constraintsOf(check.id().owner()),
                Verification.name(check.id()),
                "conname"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(constraintsOf(id.owner()), Verification.name(id)));
    }

    private static Sql constraintsOf(ObjectId domain) {
        return Sql.of("pg_catalog.pg_constraint WHERE contypid = {} AND conname", DomainKind.type(domain));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, t.typname AS domain_name, con.conname AS constraint_name,
                pg_catalog.pg_get_expr(con.conbin, 0) AS condition, NOT con.convalidated AS not_valid
            FROM pg_catalog.pg_constraint AS con
            JOIN pg_catalog.pg_type AS t ON t.oid = con.contypid
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE con.contype = 'c' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_constraint", "con.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public DomainConstraintDef read(Row row) {
        return new DomainConstraintDef(
                ObjectId.schema(row.text("schema_name"))
                        .child(ObjectType.DOMAIN, row.text("domain_name"))
                        .child(ObjectType.DOMAIN_CONSTRAINT, row.text("constraint_name")),
                Expression.raw(row.text("condition")),
                row.flag("not_valid"));
    }
}
