package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.PrimaryKeyDef;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Primary keys. */
record PrimaryKeyKind() implements Kind<PrimaryKeyDef> {

    static Sql clause(PrimaryKeyDef key) {
        return Constraints.named(
                key.id(),
                Sql.of("PRIMARY KEY {}", Constraints.columns(key.columns(), key.withoutOverlaps()))
                        .then(Constraints.include(key.include()))
                        .then(storage(key).ofConstraint())
                        .then(key.deferral().clause()));
    }

    @Override
    public List<Step> create(PrimaryKeyDef key, List<Definition> inlined, Context context) {
        return List.of(Constraints.add(key.id(), clause(key), context)
                .with(Risk.Type.SCAN, key.id().owner(), "an index is built from all rows")
                .with(Risk.Type.MAY_FAIL, key.id(), "refused where values are equal or null"));
    }

    @Override
    public List<Step> drop(PrimaryKeyDef key, Context context) {
        return List.of(Constraints.drop(key.id()));
    }

    private static IndexStorage storage(PrimaryKeyDef key) {
        return new IndexStorage(key.id(), key.parameters(), key.tablespace());
    }

    @Override
    public Alteration alter(PrimaryKeyDef before, PrimaryKeyDef after, Context context) {
        return stored(before, after).equals(after)
                ? IndexStorage.alteration(storage(before), storage(after), context)
                : new Alteration.Recreate();
    }

    /** One with its index stored as that of another. */
    private static PrimaryKeyDef stored(PrimaryKeyDef key, PrimaryKeyDef like) {
        return new PrimaryKeyDef(
                key.id(),
                key.columns(),
                key.include(),
                key.deferral(),
                key.withoutOverlaps(),
                like.parameters(),
                like.tablespace());
    }

    @Override
    public Response respond(PrimaryKeyDef key, ObjectId need, Effect effect, Context context) {
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
    public List<Verification> verification(PrimaryKeyDef key, Model model) {
        return Constraints.verification(key.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Sql> clause(PrimaryKeyDef key, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(key));
    }

    @Override
    public Optional<Feature> feature(PrimaryKeyDef key) {
        return Feature.when(key.withoutOverlaps(), key, "WITHOUT OVERLAPS", 18);
    }

    @Override
    public String catalogQuery() {
        return Constraints.queryOfIndexed("p", Constraints.INCLUDED + ", " + Constraints.PERIOD, "");
    }

    @Override
    public @Nullable PrimaryKeyDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        return new PrimaryKeyDef(
                table.child(ObjectType.PRIMARY_KEY, row.text("constraint_name")),
                Constraints.keyColumns(row),
                Constraints.includedColumns(row),
                Constraints.deferral(row),
                row.flag("period"),
                IndexStorage.parameters(row),
                row.textOrNull("tablespace"));
    }
}
