package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.DomainConstraintDef;
import dev.ashlar.model.DomainDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import dev.ashlar.sql.DerivedName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Domains (manual, CREATE DOMAIN and ALTER DOMAIN). */
record DomainKind() implements Kind<DomainDef> {

    /** A check that is not valid can only be added. */
    @Override
    public List<Step> create(DomainDef domain, List<Definition> inlined, Context context) {
        Sql sql = Sql.of(
                        "CREATE DOMAIN {} AS {}",
                        domain.id().qualified(),
                        domain.base().sql())
                .then(domain.collation() == null ? Sql.EMPTY : Sql.raw("COLLATE " + domain.collation()));
        List<Step> later = new ArrayList<>();
        for (Definition part : inlined) {
            if (part instanceof DefaultDef value) {
                sql = sql.then(Sql.of("DEFAULT {}", DefaultValue.sql(value.expression())));
            }
        }
        sql = sql.then(notNull(domain));
        for (Definition part : inlined) {
            if (part instanceof DomainConstraintDef check) {
                if (check.notValid()) {
                    later.addAll(Kinds.of(check).create(check, List.of(), context));
                } else {
                    sql = Sql.of("{}\n    {}", sql, DomainConstraintKind.clause(check));
                }
            }
        }
        List<Step> steps = new ArrayList<>(List.of(Step.of(sql)));
        if (inlined.stream().noneMatch(DefaultDef.class::isInstance)
                && (hasDefault(domain.base(), context.before()) || hasDefault(domain.base(), context.after()))) {
            steps.add(alter(domain.id(), Sql.raw("DROP DEFAULT")));
        }
        steps.addAll(later);
        return steps;
    }

    /** A domain takes over the default of the domain that it is over, when it is created (the server's source, DefineDomain). */
    private static boolean hasDefault(SqlType base, Model model) {
        DomainDef domain = domain(base, model);
        return domain != null && !model.children(domain.id(), DefaultDef.class).isEmpty();
    }

    private static Sql notNull(DomainDef domain) {
        if (domain.notNull() == null) {
            return Sql.EMPTY;
        }
        return domain.notNull().isEmpty()
                ? Sql.raw("NOT NULL")
                : Sql.of("CONSTRAINT {} NOT NULL", new Identifier(domain.notNull()));
    }

    @Override
    public List<Step> drop(DomainDef domain, Context context) {
        return List.of(dropped(domain.id()));
    }

    private static Step dropped(ObjectId domain) {
        return Step.of(Sql.of("DROP DOMAIN {}", domain.qualified()));
    }

    @Override
    public Alteration alter(DomainDef before, DomainDef after, Context context) {
        boolean refused = after.notNull() != null && TypeUse.isContained(after.id(), context);
        if (refused || !before.base().equals(after.base()) || !Objects.equals(before.collation(), after.collation())) {
            return rebuild(before, after, context);
        }
        List<Step> steps = new ArrayList<>();
        if (before.notNull() != null) {
            steps.add(alter(after.id(), Sql.raw("DROP NOT NULL")));
        }
        if (after.notNull() != null) {
            Sql add = after.notNull().isEmpty() ? Sql.raw("SET NOT NULL") : Sql.of("ADD {}", notNull(after));
            steps.add(checked(alter(after.id(), add), after.id(), after.id(), "refused where a row has null", context));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    static Step alter(ObjectId domain, Sql what) {
        return Step.of(Sql.of("ALTER DOMAIN {} {}", domain.qualified(), what));
    }

    /** The step with what it costs that the server looks at all values of a domain. */
    static Step checked(Step step, ObjectId domain, ObjectId object, String words, Context context) {
        Step costly = step.with(Risk.Type.MAY_FAIL, object, words);
        for (ObjectId table : TypeUse.columns(domain, context).stream()
                .map(column -> column.id().owner())
                .distinct()
                .toList()) {
            costly = costly.locking(LockMode.SHARE, table).with(Risk.Type.SCAN, table, "all rows are read");
        }
        return costly;
    }

    /** The domain that a type is; null for any other, and for an array of one. */
    static @Nullable DomainDef domain(SqlType type, Model model) {
        return !type.array() && TypeUse.definition(type, model) instanceof DomainDef domain ? domain : null;
    }

    /** Whether a type is a domain that does not take all values of the type that it is over. */
    static boolean isChecked(SqlType type, Model model) {
        DomainDef domain = domain(type, model);
        return domain != null
                && (domain.notNull() != null
                        || !model.children(domain.id(), DomainConstraintDef.class)
                                .isEmpty()
                        || isChecked(domain.base(), model));
    }

    /** Whether a value that nobody gives is refused: the domain has no default, and it or one that it is over is NOT NULL. */
    static boolean refusesNull(SqlType type, Model model) {
        DomainDef domain = domain(type, model);
        return domain != null
                && !hasDefault(type, model)
                && (domain.notNull() != null || refusesNull(domain.base(), model));
    }

    /** PostgreSQL can change neither what a domain is over nor its collation. */
    @Override
    public Alteration rebuild(DomainDef before, DomainDef after, Context context) {
        ObjectId aside = TypeUse.aside(before.id());
        List<Step> away = new ArrayList<>(List.of(rename(before.id(), aside.name())));
        away.addAll(notNullFollows(before.id().name(), before, aside, context));
        return TypeUse.anew(before.id(), context, away, create(after, List.of(), context), dropped(aside));
    }

    @Override
    public Response respond(DomainDef domain, ObjectId need, Effect effect, Context context) {
        return TypeUse.respond(need, effect);
    }

    /** From PostgreSQL 17 on a <code>NOT NULL</code> has a name, which is made of the domain's and does not follow it. */
    @Override
    public List<Step> renamed(ObjectId id, UnaryOperator<ObjectId> former, Context context) {
        return context.before().find(id).orElse(null) instanceof DomainDef domain
                ? notNullFollows(former.apply(id).name(), domain, id, context)
                : List.of();
    }

    /** The name that a domain's <code>NOT NULL</code> got from its old name becomes the one of the new name, where it has none of its own. */
    private static List<Step> notNullFollows(String old, DomainDef domain, ObjectId now, Context context) {
        if (!"".equals(domain.notNull()) || old.equals(now.name())) {
            return List.of();
        }
        Step rename = alter(
                now,
                Sql.of(
                        "RENAME CONSTRAINT {} TO {}",
                        new Identifier(DerivedName.of(old, "not_null")),
                        new Identifier(DerivedName.of(now.name(), "not_null"))));
        return List.of(context.server() >= 17 ? rename : rename.as(Guard.block(Sql.of("""
                            BEGIN
                                IF pg_catalog.current_setting('server_version_num')::integer >= 170000 THEN
                                    {};
                                END IF;
                            END\
                            """, rename.sql()))));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return alter(from, Sql.of("RENAME TO {}", new Identifier(newName)));
    }

    @Override
    public Optional<Feature> feature(DomainDef domain) {
        return Feature.when(
                domain.notNull() != null && !domain.notNull().isEmpty(), domain, "a name of a domain's NOT NULL", 17);
    }

    @Override
    public List<Verification> verification(DomainDef domain, Model model) {
        return List.of(shown(domain.id()));
    }

    /** All that a domain is declared with, but for its checks. */
    static Verification shown(ObjectId domain) {
        return Verification.shown(
                "oid::pg_catalog.regtype, pg_catalog.format_type(typbasetype, typtypmod), typnotnull, typdefault,"
                        + " typcollation::pg_catalog.regcollation",
                Sql.raw("pg_catalog.pg_type WHERE oid"),
                type(domain),
                "");
    }

    /** The number of a type. */
    static Sql type(ObjectId id) {
        return Sql.of("{}::pg_catalog.regtype", new Literal(id.qualified().text()));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.gone("to_regtype", id));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, t.typname AS domain_name, %s AS base, t.typnotnull,
                CASE WHEN t.typcollation <> b.typcollation THEN %s END AS collation_name,
                (SELECT con.conname FROM pg_catalog.pg_constraint AS con
                    WHERE con.contypid = t.oid AND con.contype = 'n') AS not_null_name
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype
            JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.typtype = 'd' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_type", "t.oid"),
                        TypeCatalog.text("t.typbasetype", "t.typtypmod"),
                        TypeCatalog.collation("t.typcollation"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public DomainDef read(Row row) {
        String name = row.text("domain_name");
        String notNull = row.textOrNull("not_null_name");
        boolean usual = notNull == null || notNull.equals(DerivedName.of(name, "not_null"));
        return new DomainDef(
                ObjectId.schema(row.text("schema_name")).child(ObjectType.DOMAIN, name),
                TypeCatalog.read(row.text("base")),
                row.textOrNull("collation_name"),
                row.flag("typnotnull") ? usual ? "" : notNull : null);
    }
}
