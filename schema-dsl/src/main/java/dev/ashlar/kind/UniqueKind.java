package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.UniqueDef;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unique constraints. */
record UniqueKind() implements Kind<UniqueDef> {

    static Sql clause(UniqueDef key) {
        return Constraints.named(
                key.id(),
                Sql.of(
                                "UNIQUE {}",
                                Sql.raw("NULLS NOT DISTINCT")
                                        .when(key.nullsNotDistinct())
                                        .then(Constraints.columns(key.columns(), key.withoutOverlaps())))
                        .then(Constraints.include(key.include()))
                        .then(storage(key).ofConstraint())
                        .then(key.deferral().clause()));
    }

    @Override
    public List<Step> create(UniqueDef key, List<Definition> inlined, Context context) {
        Step step = Constraints.add(key.id(), clause(key), context)
                .with(Risk.Type.SCAN, key.id().owner(), "an index is built from all rows")
                .with(Risk.Type.MAY_FAIL, key.id(), "refused where values are equal");
        return List.of(SameKeys.created(step, key, context));
    }

    @Override
    public List<Step> drop(UniqueDef key, Context context) {
        return List.of(Constraints.drop(key.id()));
    }

    private static IndexStorage storage(UniqueDef key) {
        return new IndexStorage(key.id(), key.parameters(), key.tablespace());
    }

    @Override
    public Alteration alter(UniqueDef before, UniqueDef after, Context context) {
        return stored(before, after).equals(after)
                ? IndexStorage.alteration(storage(before), storage(after), context)
                : new Alteration.Recreate();
    }

    /** One with its index stored as that of another. */
    private static UniqueDef stored(UniqueDef key, UniqueDef like) {
        return new UniqueDef(
                key.id(),
                key.columns(),
                key.include(),
                key.nullsNotDistinct(),
                key.deferral(),
                key.withoutOverlaps(),
                like.parameters(),
                like.tablespace());
    }

    @Override
    public Response respond(UniqueDef key, ObjectId need, Effect effect, Context context) {
        return Constraints.respond(key.include(), need, effect);
    }

    @Override
    public boolean inlined() {
        return true;
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Constraints.rename(from, newName);
    }

    @Override
    public List<Verification> verification(UniqueDef key, Model model) {
        return Constraints.verification(key.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Sql> clause(UniqueDef unique, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(unique));
    }

    @Override
    public Optional<Feature> feature(UniqueDef unique) {
        return unique.withoutOverlaps()
                ? Feature.when(true, unique, "WITHOUT OVERLAPS", 18)
                : Feature.when(unique.nullsNotDistinct(), unique, "NULLS NOT DISTINCT", 15);
    }

    @Override
    public String catalogQuery() {
        return Constraints.queryOfIndexed(
                "u", Constraints.INCLUDED + ", " + Constraints.PERIOD + ", " + Constraints.NULLS_NOT_DISTINCT, "");
    }

    @Override
    public @Nullable UniqueDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        return new UniqueDef(
                table.child(ObjectType.UNIQUE, row.text("constraint_name")),
                Constraints.keyColumns(row),
                Constraints.includedColumns(row),
                row.flag("nulls_not_distinct"),
                Constraints.deferral(row),
                row.flag("period"),
                IndexStorage.parameters(row),
                row.textOrNull("tablespace"));
    }
}
