package dev.ashlar.kind;

import dev.ashlar.model.DefaultDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.ExclusionDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exclusion constraints. */
record ExclusionKind() implements Kind<ExclusionDef> {

    static Sql clause(ExclusionDef exclusion) {
        var elements = new ArrayList<Sql>();
        for (int i = 0; i < exclusion.elements().size(); i++) {
            elements.add(Sql.of(
                    "{} WITH {}",
                    exclusion.elements().get(i).sql(),
                    Sql.raw(exclusion.operators().get(i))));
        }
        return Constraints.named(
                exclusion.id(),
                Sql.of("EXCLUDE USING {} ({})", new Identifier(exclusion.method()), Sql.join(", ", elements))
                        .then(Constraints.include(exclusion.include()))
                        .then(storage(exclusion).ofConstraint())
                        .then(
                                exclusion.where() == null
                                        ? Sql.EMPTY
                                        : Sql.of("WHERE ({})", exclusion.where().exact()))
                        .then(exclusion.deferral().clause()));
    }

    @Override
    public List<Step> create(ExclusionDef exclusion, List<Definition> inlined, Context context) {
        Step step = Constraints.add(exclusion.id(), clause(exclusion), context)
                .with(Risk.Type.SCAN, exclusion.id().owner(), "an index is built from all rows")
                .with(Risk.Type.MAY_FAIL, exclusion.id(), "refused where two rows exclude each other");
        return List.of(SameKeys.created(step, exclusion, context));
    }

    @Override
    public List<Step> drop(ExclusionDef exclusion, Context context) {
        return List.of(Constraints.drop(exclusion.id()));
    }

    private static IndexStorage storage(ExclusionDef exclusion) {
        return new IndexStorage(exclusion.id(), exclusion.parameters(), exclusion.tablespace());
    }

    @Override
    public Alteration alter(ExclusionDef before, ExclusionDef after, Context context) {
        return stored(before, after).equals(after)
                ? IndexStorage.alteration(storage(before), storage(after), context)
                : new Alteration.Recreate();
    }

    /** One with its index stored as that of another. */
    private static ExclusionDef stored(ExclusionDef exclusion, ExclusionDef like) {
        return new ExclusionDef(
                exclusion.id(),
                exclusion.method(),
                exclusion.elements(),
                exclusion.operators(),
                exclusion.include(),
                exclusion.where(),
                exclusion.deferral(),
                like.parameters(),
                like.tablespace());
    }

    /** What is more than columns the server would read again from its own text, and come to another text of it. */
    @Override
    public Response respond(ExclusionDef exclusion, ObjectId need, Effect effect, Context context) {
        return switch (effect) {
            case NONE, RENAMED -> Response.KEEP;
            case MODIFIED ->
                exclusion.where() == null && IndexElements.areColumns(exclusion.elements())
                        ? Response.KEEP
                        : Response.REBUILD;
            case RETYPED, SUPPLANTED, REPLACED -> Response.REBUILD;
        };
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
    public List<Verification> verification(ExclusionDef exclusion, Model model) {
        return Constraints.verification(exclusion.id());
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Constraints.absence(id);
    }

    @Override
    public Optional<Sql> clause(ExclusionDef exclusion, Map<ObjectId, DefaultDef> defaults) {
        return Optional.of(clause(exclusion));
    }

    @Override
    public String catalogQuery() {
        return Constraints.queryOfIndexed("x", """
            (SELECT am.amname FROM pg_catalog.pg_am AS am WHERE am.oid = i.relam) AS method,
            ARRAY(SELECT CASE WHEN onsp.nspname = 'pg_catalog' THEN o.oprname::text
                ELSE 'OPERATOR(' || pg_catalog.quote_ident(onsp.nspname) || '.' || o.oprname || ')' END
                FROM pg_catalog.unnest(con.conexclop) WITH ORDINALITY AS k (oid, place)
                JOIN pg_catalog.pg_operator AS o ON o.oid = k.oid
                JOIN pg_catalog.pg_namespace AS onsp ON onsp.oid = o.oprnamespace ORDER BY k.place) AS operators,
            """ + IndexElements.COLUMNS, IndexElements.JOINED);
    }

    @Override
    public @Nullable ExclusionDef read(Row row) {
        ObjectId table = row.object("relation");
        if (table == null) {
            return null;
        }
        return new ExclusionDef(
                table.child(ObjectType.EXCLUSION, row.text("constraint_name")),
                row.text("method"),
                IndexElements.read(row, List.of()),
                row.texts("operators"),
                IndexElements.included(row, List.of()),
                Catalog.expression(row.textOrNull("predicate")),
                Constraints.deferral(row),
                IndexStorage.parameters(row),
                row.textOrNull("tablespace"));
    }
}
