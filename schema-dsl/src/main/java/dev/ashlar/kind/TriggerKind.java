package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Firing;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.TriggerDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Triggers of tables and views (manual, CREATE TRIGGER). */
record TriggerKind() implements Kind<TriggerDef> {

    @Override
    public List<Step> create(TriggerDef trigger, List<Definition> inlined, Context context) {
        return created(trigger, trigger.constraint() ? "CREATE CONSTRAINT TRIGGER" : "CREATE TRIGGER");
    }

    /** A trigger that is created or replaced fires as usual, whatever it did before. */
    private static List<Step> created(TriggerDef trigger, String verb) {
        ObjectId relation = trigger.id().owner();
        var steps = new ArrayList<Step>();
        steps.add(Step.of(TriggerClauses.statement(trigger, verb))
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, relation, reach(trigger)));
        if (trigger.firing() != Firing.ORIGIN) {
            steps.add(fire(trigger));
        }
        return steps;
    }

    /** Partitions have the triggers that fire for each row. */
    private static Reach reach(TriggerDef trigger) {
        return trigger.forEachRow() ? Reach.PARTITIONS : Reach.TABLE;
    }

    private static Step fire(TriggerDef trigger) {
        return Step.alterTable(
                        trigger.id().owner(),
                        LockMode.SHARE_ROW_EXCLUSIVE,
                        "TRIGGER",
                        Sql.of(
                                "{} TRIGGER {}",
                                Sql.raw(trigger.firing().words()),
                                trigger.id().identifier()))
                .reaching(reach(trigger));
    }

    @Override
    public List<Step> drop(TriggerDef trigger, Context context) {
        ObjectId relation = trigger.id().owner();
        return List.of(Step.of(Sql.of("DROP TRIGGER {} ON {}", trigger.id().identifier(), relation.qualified()))
                .locking(LockMode.ACCESS_EXCLUSIVE, relation, reach(trigger)));
    }

    /** A constraint trigger cannot be replaced. */
    @Override
    public Alteration alter(TriggerDef before, TriggerDef after, Context context) {
        if (before.firing(after.firing()).equals(after)) {
            return new Alteration.InPlace(List.of(fire(after)), Effect.NONE);
        }
        return before.constraint() || after.constraint()
                ? new Alteration.Recreate()
                : new Alteration.InPlace(created(after, "CREATE OR REPLACE TRIGGER"), Effect.NONE);
    }

    /** The server refuses another type of a column that a trigger names. */
    @Override
    public Response respond(TriggerDef trigger, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED, RETYPED ->
                need.type() == ObjectType.COLUMN || need.type() == ObjectType.VIEW ? Response.REBUILD : Response.KEEP;
            case SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public Step rename(TriggerDef trigger, ObjectId from, String newName) {
        return rename(from, newName).reaching(reach(trigger));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of(
                        "ALTER TRIGGER {} ON {} RENAME TO {}",
                        from.identifier(),
                        from.owner().qualified(),
                        new Identifier(newName)))
                .locking(LockMode.ACCESS_EXCLUSIVE, from.owner());
    }

    @Override
    public List<Verification> verification(TriggerDef trigger, Model model) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_triggerdef(oid), tgenabled",
                of(trigger.id()),
                Verification.name(trigger.id()),
                "tgname"));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(of(id), Verification.name(id)));
    }

    private static Sql of(ObjectId trigger) {
        return Sql.of("pg_catalog.pg_trigger WHERE tgrelid = {} AND tgname", Verification.relation(trigger.owner()));
    }

    @Override
    public String catalogQuery() {
        return TriggerCatalog.QUERY;
    }

    @Override
    public @Nullable TriggerDef read(Row row) {
        return TriggerCatalog.read(row);
    }
}
