package dev.ashlar.kind;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Expression;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.OperatorClassDef;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operator classes (manual, CREATE OPERATOR CLASS). */
record OperatorClassKind() implements Kind<OperatorClassDef> {

    @Override
    public List<Step> create(OperatorClassDef type, List<Definition> inlined, Context context) {
        List<Sql> members = new ArrayList<>();
        type.members().forEach(member -> members.add(Operators.added(member)));
        if (type.storage() != null || members.isEmpty()) {
            members.add(Sql.of(
                    "STORAGE {}",
                    type.storage() == null ? type.type().sql() : type.storage().sql()));
        }
        return List.of(Step.of(Sql.of(
                "CREATE OPERATOR CLASS {} {}FOR TYPE {} USING {} FAMILY {} AS\n    {}",
                type.id().qualified(),
                Sql.raw(type.isDefault() ? "DEFAULT " : ""),
                type.type().sql(),
                new Identifier(type.id().arguments()),
                type.family().sql(),
                Sql.join(",\n    ", members))));
    }

    @Override
    public List<Step> drop(OperatorClassDef type, Context context) {
        return List.of(Step.of(Sql.of("DROP OPERATOR CLASS {}", Operators.using(type.id()))));
    }

    @Override
    public Step rename(ObjectId from, String newName) {
        return Step.of(Sql.of("ALTER OPERATOR CLASS {} RENAME TO {}", Operators.using(from), new Identifier(newName)));
    }

    @Override
    public List<Verification> verification(OperatorClassDef type, Model model) {
        return List.of(Verification.shown(
                "opcname, opcintype::pg_catalog.regtype, opcdefault, opckeytype::pg_catalog.regtype",
                classes(type.id()),
                Verification.name(type.id()),
                ""));
    }

    @Override
    public Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(classes(id), Verification.name(id)));
    }

    private static Sql classes(ObjectId id) {
        return Sql.of(
                "pg_catalog.pg_opclass WHERE opcnamespace = pg_catalog.to_regnamespace({}) AND opcmethod = ("
                        + "SELECT oid FROM pg_catalog.pg_am WHERE amname = {}) AND opcname",
                new Literal(id.owner().identifier().text()),
                new Literal(id.arguments()));
    }

    @Override
    public String catalogQuery() {
        return """
            SELECT %s, n.nspname AS schema_name, o.opcname, am.amname, %s AS type, o.opcdefault, %s AS storage,
                pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) AS family, %s
            FROM pg_catalog.pg_opclass AS o
            JOIN pg_catalog.pg_am AS am ON am.oid = o.opcmethod
            JOIN pg_catalog.pg_opfamily AS f ON f.oid = o.opcfamily
            JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.opfnamespace
            JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace
            WHERE %s AND %s
            """.formatted(
                        Catalog.identity("pg_opclass", "o.oid"),
                        TypeCatalog.text("o.opcintype", "NULL"),
                        TypeCatalog.text("NULLIF(o.opckeytype, 0)", "NULL"),
                        Operators.members("pg_opclass", "o.oid"),
                        Catalog.OWN_SCHEMA,
                        Catalog.notOfExtension("pg_opclass", "o.oid"));
    }

    @Override
    public OperatorClassDef read(Row row) {
        String storage = row.textOrNull("storage");
        return new OperatorClassDef(
                ObjectId.schema(row.text("schema_name"))
                        .child(ObjectType.OPERATOR_CLASS, row.text("opcname"))
                        .taking(row.text("amname")),
                TypeCatalog.read(row.text("type")),
                row.flag("opcdefault"),
                Expression.raw(row.text("family")),
                storage == null ? null : TypeCatalog.read(storage),
                Operators.read(row));
    }
}
