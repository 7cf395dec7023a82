package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.ForeignDataWrapperDef;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Foreign-data wrappers (manual, CREATE FOREIGN DATA WRAPPER). */
record ForeignDataWrapperKind() implements Kind<ForeignDataWrapperDef> {
    private static final Sql WRAPPERS = Sql.raw("pg_catalog.pg_foreign_data_wrapper WHERE fdwname");

    @Override
    public List<Step> create(ForeignDataWrapperDef wrapper, List<Definition> inlined, Context context) {
        return List.of(
                Step.of(Sql.of("CREATE FOREIGN DATA WRAPPER {}", wrapper.id().identifier())
                        .then(function("HANDLER", wrapper.handler()).when(wrapper.handler() != null))
                        .then(function("VALIDATOR", wrapper.validator()).when(wrapper.validator() != null))
                        .then(ForeignOptions.of(wrapper.options()))));
    }

    private static Sql function(String word, @Nullable Expression called) {
        return called == null ? Sql.raw("NO " + word) : Sql.of("{} {}", Sql.raw(word), called.sql());
    }

    @Override
    public List<Step> drop(ForeignDataWrapperDef wrapper, Context context) {
        return List.of(
                Step.of(Sql.of("DROP FOREIGN DATA WRAPPER {}", wrapper.id().identifier())));
    }

    @Override
    public Alteration alter(ForeignDataWrapperDef before, ForeignDataWrapperDef after, Context context) {
        Sql change = function("HANDLER", after.handler())
                .when(!Objects.equals(before.handler(), after.handler()))
                .then(function("VALIDATOR", after.validator())
                        .when(!Objects.equals(before.validator(), after.validator())))
                .then(ForeignOptions.change(before.options(), after.options()));
        return new Alteration.InPlace(
                List.of(Step.of(
                        Sql.of("ALTER FOREIGN DATA WRAPPER {}", after.id().identifier())
                                .then(change))),
                Effect.NONE);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(
                Sql.of("ALTER FOREIGN DATA WRAPPER {} RENAME TO {}", from.identifier(), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(ForeignDataWrapperDef wrapper, Model model) {
        return List.of(Verification.shown("fdwname", WRAPPERS, Verification.name(wrapper.id()), ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(WRAPPERS, Verification.name(id)));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, f.fdwname, %s, %s, %s
            FROM pg_catalog.pg_foreign_data_wrapper AS f WHERE %s
            """.formatted(
                        Catalog.identity("pg_foreign_data_wrapper", "f.oid"),
                        Routines.calling("handler", "f.fdwhandler"),
                        Routines.calling("validator", "f.fdwvalidator"),
                        ForeignOptions.columns("f.fdwoptions"),
                        Catalog.notOfExtension("pg_foreign_data_wrapper", "f.oid"));
    }

    @Override
    public ForeignDataWrapperDef read(Row row) {
        return new ForeignDataWrapperDef(
                ForeignDataWrapperDef.id(row.text("fdwname")),
                Routines.calledOrNull("handler", row),
                Routines.calledOrNull("validator", row),
                ForeignOptions.read(row));
    }
}
