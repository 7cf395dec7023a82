package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.OperatorMember;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/** What operators, their classes and families share. */
final class Operators {

    private Operators() {}

    /** The operator without the types of its sides: its name is made of signs and is never quoted. */
    static Sql name(ObjectId operator) {
        return Sql.of("{}.{}", new Identifier(operator.schemaName()), Sql.raw(operator.name()));
    }

    /** The operator with the types of its sides. */
    static Sql signature(ObjectId operator) {
        return Sql.of("{} ({})", name(operator), Sql.raw(operator.arguments()));
    }

    /** A class or family with its access method. */
    static Sql using(ObjectId id) {
        return Sql.of("{} USING {}", id.qualified(), new Identifier(id.arguments()));
    }

    /** The member as it is added. */
    static Sql added(OperatorMember member) {
        Sql number = Sql.raw(String.valueOf(member.number()));
        if (member.function()) {
            return Sql.of(
                    "FUNCTION {} ({}, {}) {}",
                    number,
                    member.left().sql(),
                    member.right().sql(),
                    member.name().sql());
        }
        Expression order = member.orderBy();
        return Sql.of("OPERATOR {} {}", number, member.name().sql())
                .then(order == null ? Sql.EMPTY : Sql.of("FOR ORDER BY {}", order.sql()));
    }

    /** The member as it is dropped. */
    static Sql dropped(OperatorMember member) {
        return Sql.of(
                "{} {} ({}, {})",
                Sql.raw(member.function() ? "FUNCTION" : "OPERATOR"),
                Sql.raw(String.valueOf(member.number())),
                member.left().sql(),
                member.right().sql());
    }

    /**
     * The members of a class or family, each as one text.
     *
     * @param owner the catalog that lists what they belong to: <code>pg_opclass</code>, <code>pg_opfamily</code>
     * @param oid the object there
     */
    static String members(String owner, String oid) {
        String belongs =
                "EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.%s'::pg_catalog.regclass"
                        + " AND d.objid = m.oid AND d.refclassid = 'pg_catalog." + owner
                        + "'::pg_catalog.regclass AND d.refobjid = " + oid + ")";
        return """
            ARRAY(SELECT pg_catalog.concat_ws(E'\\x1e', 'o', m.amopstrategy, %s, %s, m.amopopr::pg_catalog.regoperator,
                    (SELECT pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(sf.opfname)
                    FROM pg_catalog.pg_opfamily AS sf JOIN pg_catalog.pg_namespace AS fn ON fn.oid = sf.opfnamespace
                    WHERE sf.oid = m.amopsortfamily))
                FROM pg_catalog.pg_amop AS m WHERE %s
                UNION ALL
                SELECT pg_catalog.concat_ws(E'\\x1e', 'f', m.amprocnum, %s, %s, m.amproc::pg_catalog.regprocedure)
                FROM pg_catalog.pg_amproc AS m WHERE %s) AS members\
            """.formatted(
                        TypeCatalog.text("m.amoplefttype", "NULL"),
                        TypeCatalog.text("m.amoprighttype", "NULL"),
                        belongs.formatted("pg_amop"),
                        TypeCatalog.text("m.amproclefttype", "NULL"),
                        TypeCatalog.text("m.amprocrighttype", "NULL"),
                        belongs.formatted("pg_amproc"));
    }

    static List<OperatorMember> read(Row row) {
        return row.texts("members").stream().map(Operators::member).toList();
    }

    private static OperatorMember member(String text) {
        List<String> parts = Stream.of(text.split("\u001e", -1)).toList();
        return new OperatorMember(
                parts.get(0).equals("f"),
                Integer.parseInt(parts.get(1)),
                TypeCatalog.read(parts.get(2)),
                TypeCatalog.read(parts.get(3)),
                Expression.raw(parts.get(4)),
                parts.size() > 5 ? Expression.raw(parts.get(5)) : null);
    }
}
