package dev.ashlar.kind;

import dev.ashlar.model.CheckDef;
import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of tables. */
record CheckKind() implements Kind<CheckDef> {

    static Sql clause(CheckDef check) {
        return Constraints.named(
                check.id(),
                Sql.of("CHECK ({})", check.condition().exact())
                        .then(Sql.raw("NO INHERIT").when(check.noInherit()))
                        .then(check.validity().clause()));
    }

    @Override
    public List<Step> create(CheckDef check, List<Definition> inlined, Context context) {
        Step add = Constraints.add(check.id(), clause(check), context)
                .reaching(Constraints.reachOfNew(reach(check), context));
        if (check.validity() != Validity.VALID) {
            return List.of(add);
        }
        return List.of(add.with(Risk.Type.SCAN, check.id().owner(), "all rows are read")
                .with(Risk.Type.MAY_FAIL, check.id(), "refused where a row does not fulfil it"));
    }

    private static Reach reach(CheckDef check) {
        return check.noInherit() ? Reach.TABLE : Reach.HEIRS;
    }

    @Override
    public List<Step> drop(CheckDef check, Context context) {
        return List.of(
                !check.noInherit() && Inherited.isKeptBelow(check.id(), context)
                        ? Step.alterOnly(
                                        check.id().owner(),
                                        "DROP CONSTRAINT",
                                        Sql.of("DROP CONSTRAINT {}", check.id().identifier()))
                                .reaching(Reach.CHILDREN)
                        : Constraints.drop(check.id()).reaching(reach(check)));
    }

    /**
     * Replaced under its name in one statement, so that there is no moment without it. One that tables below get or lose with it is
     * dropped and created, along with theirs.
     */
    @Override
    public Alteration alter(CheckDef before, CheckDef after, Context context) {
        ObjectId table = after.id().owner();
        if (before.noInherit() != after.noInherit() && Inherited.hasHeirs(table, context)) {
            return new Alteration.Recreate();
        }
        if (before.validity() == Validity.NOT_VALID && validated(before).equals(after)) {
            return new Alteration.InPlace(
                    List.of(Constraints.validate(after.id(), "refused where a row does not fulfil it")), Effect.NONE);
        }
        Step replace = Step.alterTable(
                        table,
                        "REPLACE CONSTRAINT",
                        Sql.of("DROP CONSTRAINT {},\n    ADD {}", before.id().identifier(), clause(after)))
                .reaching(reach(after))
                .alone();
        if (after.validity() != Validity.VALID) {
            return new Alteration.InPlace(List.of(replace), Effect.REPLACED);
        }
        replace = replace.with(Risk.Type.SCAN, table, "all rows are read");
        Step guard = Guard.against(
                table,
                Sql.of("NOT ({})", after.condition().sql()),
                after.id(),
                "rows of " + table.address() + " do not fulfil the check "
                        + after.id().name(),
                "UPDATE or DELETE the rows for which this does not hold: "
                        + after.condition().sql().text(),
                context);
        List<Step> steps = canBeAskedBefore(after, context)
                ? List.of(guard, replace)
                : List.of(replace.with(Risk.Type.MAY_FAIL, after.id(), "refused where a row does not fulfil it"));
        return new Alteration.InPlace(steps, Effect.REPLACED);
    }

    private static CheckDef validated(CheckDef check) {
        return new CheckDef(check.id(), check.condition(), check.noInherit(), Validity.VALID);
    }

    /** The guard comes before all else, so what the condition speaks of must be there already, as it is to be. */
    private static boolean canBeAskedBefore(CheckDef check, Context context) {
        return context.after().needs(check).stream()
                .map(need -> need.type() == ObjectType.ENUM_VALUE ? need.owner() : need)
                .allMatch(need ->
                        context.before().find(need).equals(context.after().find(need)));
    }

    /** The server would read its own text of the condition again, and come to another text of it. */
    @Override
    public Response respond(CheckDef check, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED, RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
    }

    @Override
    public boolean inlined() {
        return true;
    }

    /** In a new table NOT VALID would mean nothing, but where it comes from the table above. */
    @Override
    public boolean inlined(CheckDef check, Context context) {
        return !CheckDef.isNotValid(check)
                || NewHeirs.isInherited(check, context.after())
                        && !NewHeirs.joinsLater(check.id().owner(), context);
    }

    @Override
    public Step rename(CheckDef check, ObjectId from, String newName) {
        return Constraints.rename(from, newName).reaching(reach(check));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Constraints.rename(from, newName);
    }

    @Override
    public List<Verification> verification(CheckDef check, Model model) {
        return Constraints.verification(check.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Sql> clause(CheckDef check, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(check));
    }

    @Override
    public Optional<Feature> feature(CheckDef check) {
        return Feature.when(check.validity() == Validity.NOT_ENFORCED, check, "NOT ENFORCED", 18);
    }

    @Override
    public String catalogQuery() {
        return Constraints.query(
                "c", "con.connoinherit, pg_catalog.pg_get_expr(con.conbin, con.conrelid) AS condition");
    }

    @Override
    public @Nullable CheckDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        return new CheckDef(
                table.child(ObjectType.CHECK, row.text("constraint_name")),
                Expression.raw(row.text("condition")),
                row.flag("connoinherit"),
                Constraints.validity(row));
    }
}
