package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SecurityLabelDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Security labels on objects of all kinds that can have one (manual, SECURITY LABEL). */
record SecurityLabelKind() implements Kind<SecurityLabelDef> {

    /** What a server gives for a provider that it has not loaded: invalid_parameter_value. */
    private static final String NOT_LOADED = "22023";

    @Override
    public List<Step> create(SecurityLabelDef label, List<Definition> inlined, Context context) {
        return List.of(on(label, Sql.of("{}", new Literal(label.label())), context.after()));
    }

    @Override
    public List<Step> drop(SecurityLabelDef label, Context context) {
        return List.of(on(label, Sql.raw("NULL"), context.before()));
    }

    private static Step on(SecurityLabelDef label, Sql text, Model model) {
        ObjectId on = label.id().owner();
        Sql sql = Sql.of(
                "SECURITY LABEL FOR {} ON {} IS {}", new Identifier(label.provider()), ObjectName.sql(on, model), text);
        return DescribedObject.locking(Step.of(sql), on);
    }

    @Override
    public Alteration alter(SecurityLabelDef before, SecurityLabelDef after, Context context) {
        return new Alteration.InPlace(create(after, List.of(), context), Effect.NONE);
    }

    /** A label goes with the object, and is given to the new one. */
    @Override
    public Response respond(SecurityLabelDef label, ObjectId need, Effect effect, Context context) {
        return effect == Effect.REPLACED || effect == Effect.SUPPLANTED ? Response.MOVE : Response.KEEP;
    }

    @Override
    public List<Step> move(SecurityLabelDef before, SecurityLabelDef after, Context context) {
        return create(after, List.of(), context);
    }

    @Override
    public Optional<String> advice(ObjectId id, String state) {
        return state.equals(NOT_LOADED)
                ? Optional.of(
                        "a security label can be given only where its provider is loaded: name a scratch server that"
                                + " has " + id.identifier()
                                + " in shared_preload_libraries or session_preload_libraries, by"
                                + " scratch.url or --scratch-url")
                : Optional.empty();
    }

    @Override
    public List<Verification> verification(SecurityLabelDef label, Model model) {
        ObjectId relation = DescribedObject.relation(label.id().owner());
        return relation == null
                ? List.of()
                : List.of(Verification.shown(
                        "objtype, objname, provider, label",
                        Sql.raw(
                                "pg_catalog.pg_seclabels WHERE classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND"
                                        + " objoid"),
                        Verification.relation(relation),
                        "objname, provider"));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, %s, d.provider, d.label
            FROM pg_catalog.pg_seclabel AS d
            %s
            ORDER BY d.classoid, d.objoid, d.objsubid, d.provider
            """.formatted(
                        Catalog.identity("pg_seclabel", "d.objoid", "d.objsubid"),
                        DescribedObject.COLUMNS,
                        DescribedObject.JOINS);
    }

    @Override
    public @Nullable SecurityLabelDef read(Row row) {
        ObjectId on = DescribedObject.of(row);
        return on == null
                ? null
                : new SecurityLabelDef(SecurityLabelDef.id(on, row.text("provider")), row.text("label"));
    }
}
