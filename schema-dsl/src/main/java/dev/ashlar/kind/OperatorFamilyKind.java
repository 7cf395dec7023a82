package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorFamilyDef;
import dev.ashlar.model.OperatorMember;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operator families (manual, CREATE and ALTER OPERATOR FAMILY). */
record OperatorFamilyKind() implements Kind<OperatorFamilyDef> {

    @Override
    public List<Step> create(OperatorFamilyDef family, List<Definition> inlined, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Sql.of("CREATE OPERATOR FAMILY {}", Operators.using(family.id()))));
        if (!family.members().isEmpty()) {
            steps.add(added(family.id(), family.members()));
        }
        return steps;
    }

    private static Step added(ObjectId family, List<OperatorMember> members) {
        List<Sql> clauses = members.stream().map(Operators::added).toList();
        return alter(family, Sql.of("ADD\n    {}", Sql.join(",\n    ", clauses)));
    }

    private static Step alter(ObjectId family, Sql what) {
        return Step.of(Sql.of("ALTER OPERATOR FAMILY {} {}", Operators.using(family), what));
    }

    @Override
    public List<Step> drop(OperatorFamilyDef family, Context context) {
        return List.of(Step.of(Sql.of("DROP OPERATOR FAMILY {}", Operators.using(family.id()))));
    }

    @Override
    public Alteration alter(OperatorFamilyDef before, OperatorFamilyDef after, Context context) {
        List<OperatorMember> gone = before.members().stream()
                .filter(member -> !after.members().contains(member))
                .toList();
        List<OperatorMember> added = after.members().stream()
                .filter(member -> !before.members().contains(member))
                .toList();
        List<Step> steps = new ArrayList<>();
        if (!gone.isEmpty()) {
            List<Sql> clauses = gone.stream().map(Operators::dropped).toList();
            steps.add(alter(after.id(), Sql.of("DROP\n    {}", Sql.join(",\n    ", clauses))));
        }
        if (!added.isEmpty()) {
            steps.add(added(after.id(), added));
        }
        return new Alteration.InPlace(steps, Effect.NONE);
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return alter(from, Sql.of("RENAME TO {}", new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(OperatorFamilyDef family, Model model) {
        return List.of(Verification.shown(
                "opfname, opfmethod, opfnamespace::pg_catalog.regnamespace",
                families(family.id()),
                Verification.name(family.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(families(id), Verification.name(id)));
    }

    private static Sql families(ObjectId id) {
        return Sql.of(
                "pg_catalog.pg_opfamily WHERE opfnamespace = pg_catalog.to_regnamespace({}) AND opfmethod = ("
                        + "SELECT oid FROM pg_catalog.pg_am WHERE amname = {}) AND opfname",
                new Literal(id.owner().identifier().text()),
                new Literal(id.arguments()));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, f.opfname, am.amname, %s
            FROM pg_catalog.pg_opfamily AS f
            JOIN pg_catalog.pg_am AS am ON am.oid = f.opfmethod
            JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_opfamily", "f.oid"),
                        Operators.members("pg_opfamily", "f.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_opfamily", "f.oid"));
    }

    @Override
    public OperatorFamilyDef read(Row row) {
        return new OperatorFamilyDef(
                ObjectId.schema(row.text("schema_name"))
                        .child(ObjectType.OPERATOR_FAMILY, row.text("opfname"))
                        .taking(row.text("amname")),
                Operators.read(row));
    }
}
