package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Firing;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.RuleDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of tables and views (manual, CREATE RULE). That a view is a query is a rule too, but not one of these. */
record RuleKind() implements Kind<RuleDef> {

    @Override
    public List<Step> create(RuleDef rule, List<Definition> inlined, Context context) {
        var steps = new ArrayList<Step>();
        steps.add(create("CREATE RULE", rule));
        if (rule.state() != Firing.ORIGIN) {
            steps.add(fire(rule));
        }
        return steps;
    }

    private static Step create(String verb, RuleDef rule) {
        ObjectId on = rule.id().owner();
        return Step.of(Sql.of(
                        "{} {} AS\n    ON {} TO {}\n    {}",
                        Sql.raw(verb),
                        rule.id().identifier(),
                        Sql.raw(rule.event()),
                        on.qualified(),
                        ViewKind.query(rule.body())))
                .locking(LockMode.ACCESS_EXCLUSIVE, on);
    }

    private static Step fire(RuleDef rule) {
        return Step.alterTable(
                        rule.id().owner(),
                        "RULE",
                        Sql.of(
                                "{} RULE {}",
                                Sql.raw(rule.state().words()),
                                rule.id().identifier()))
                .reaching(Reach.TABLE);
    }

    @Override
    public List<Step> drop(RuleDef rule, Context context) {
        ObjectId on = rule.id().owner();
        return List.of(Step.of(Sql.of("DROP RULE {} ON {}", rule.id().identifier(), on.qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, on));
    }

    @Override
    public Alteration alter(RuleDef before, RuleDef after, Context context) {
        var steps = new ArrayList<Step>();
        if (!before.event().equals(after.event()) || !before.body().equals(after.body())) {
            steps.add(create("CREATE OR REPLACE RULE", after));
        }
        if (before.state() != after.state()) {
            steps.add(fire(after));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    /** After a rename the stored query keeps the old names as aliases; replaced, it has none. */
    @Override
    public Response respond(RuleDef rule, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE -> Response.KEEP;
            case RENAMED -> need.type() == ObjectType.SCHEMA ? Response.KEEP : Response.MOVE;
            case MODIFIED, RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public List<Step> move(RuleDef before, RuleDef after, Context context) {
        return List.of(create("CREATE OR REPLACE RULE", after));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        ObjectId on = from.owner();
        return Step.of(Sql.of(
                        "ALTER RULE {} ON {} RENAME TO {}", from.identifier(), on.qualified(), new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, on);
    }

    @Override
    public List<Verification> verification(RuleDef rule, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_ruledef(oid), ev_enabled",
                rulesOf(rule.id().owner()),
                Verification.name(rule.id()),
                "rulename"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(rulesOf(id.owner()), Verification.name(id)));
    }

    private static Sql rulesOf(ObjectId on) {
        return Sql.of("pg_catalog.pg_rewrite WHERE ev_class = {} AND rulename", Verification.relation(on));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, r.rulename AS rule_name, pg_catalog.length(pg_catalog.quote_ident(r.rulename)) AS name_length,
                pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS relation_text,
                CASE r.ev_type WHEN '2' THEN 'UPDATE' WHEN '3' THEN 'INSERT' WHEN '4' THEN 'DELETE' ELSE 'SELECT' END
                    AS event,
                CASE r.ev_enabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS'
                    ELSE 'ORIGIN' END AS state,
                pg_catalog.pg_get_ruledef(r.oid) AS definition
            FROM pg_catalog.pg_rewrite AS r
            JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE r.ev_type <> '1' AND %s AND %s
            """.formatted(
                        Catalog.identity("pg_rewrite", "r.oid"),
                        Catalog.relation("c.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_class", "c.oid"));
    }

    @Override
    public @Nullable RuleDef read(Row row) {
        ObjectId on = row.object("relation");
        if (on == null) {
            return null;
        }
        String definition = row.text("definition");
        String head = " TO " + row.text("relation_text");
        int named = "CREATE RULE ".length() + Math.toIntExact(row.number("name_length"));
        String body = definition.substring(definition.indexOf(head, named) + head.length());
        return new RuleDef(
                on.child(ObjectType.RULE, row.text("rule_name")),
                row.text("event"),
                Expression.raw(body.strip()),
                Firing.valueOf(row.text("state")));
    }
}
