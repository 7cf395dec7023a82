package dev.ashlar.kind;

import dev.ashlar.model.Deferral;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Validity;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the constraints of a table share (manual, ALTER TABLE, ADD table_constraint). */
final class Constraints {

    private Constraints() {}

    static Sql named(ObjectId id, Sql definition) {
        return Sql.of("CONSTRAINT {} {}", id.identifier(), definition);
    }

    static Step add(ObjectId id, Sql clause, Context context) {
        return add(id, LockMode.ACCESS_EXCLUSIVE, clause, context);
    }

    static Step add(ObjectId id, LockMode mode, Sql clause, Context context) {
        return Step.alterTable(id.owner(), mode, "ADD CONSTRAINT", Sql.of("ADD {}", clause))
                .reaching(reachOfNew(reach(id), context));
    }

    /** PostgreSQL 18 locks all tables below before it looks at which of them get the constraint (its source, ATPrepCmd). */
    static Reach reachOfNew(Reach reach, Context context) {
        return context.server() >= 18 ? Reach.HEIRS : reach;
    }

    /** Tables that inherit have the checks of the tables above; partitions have the keys too. */
    static Reach reach(ObjectId id) {
        return id.type() == ObjectType.CHECK || id.type() == ObjectType.NOT_NULL ? Reach.HEIRS : Reach.PARTITIONS;
    }

    /** Looks at the rows that nobody looked at yet. */
    static Step validate(ObjectId id, String refusal) {
        return Step.alterTable(
                        id.owner(),
                        LockMode.SHARE_UPDATE_EXCLUSIVE,
                        "VALIDATE CONSTRAINT",
                        Sql.of("VALIDATE CONSTRAINT {}", id.identifier()))
                .reaching(reach(id))
                .with(Risk.Type.SCAN, id.owner(), "all rows are read")
                .with(Risk.Type.MAY_FAIL, id, refusal);
    }

    static Step drop(ObjectId id) {
        return Step.alterTable(id.owner(), "DROP CONSTRAINT", Sql.of("DROP CONSTRAINT {}", id.identifier()))
                .reaching(reach(id));
    }

    static Step rename(ObjectId from, String newName) {
        return Step.alterTable(
                        from.owner(),
                        "RENAME CONSTRAINT",
                        Sql.of("RENAME CONSTRAINT {} TO {}", from.identifier(), new Identifier(newName)))
                .reaching(reach(from) == Reach.HEIRS ? Reach.HEIRS : Reach.TABLE)
                .alone();
    }

    /** Column names in parentheses. */
    static Sql columns(List<ObjectId> columns) {
        return Sql.of(
                "({})",
                Sql.join(", ", columns.stream().map(ObjectId::identifier).toList()));
    }

    static Sql include(List<ObjectId> columns) {
        return columns.isEmpty() ? Sql.EMPTY : Sql.of("INCLUDE {}", columns(columns));
    }

    static List<Verification> verification(ObjectId id) {
        return List.of(Verification.shown(
                "pg_catalog.pg_get_constraintdef(oid), conname",
                constraintsOf(id.owner()),
                Verification.name(id),
                "conname"));
    }

    static Optional<Verification> absence(ObjectId id) {
        return Optional.of(Verification.none(constraintsOf(id.owner()), Verification.name(id)));
    }

    private static Sql constraintsOf(ObjectId table) {
        return Sql.of("pg_catalog.pg_constraint WHERE conrelid = {} AND conname", Verification.relation(table));
    }

    /**
     * All constraints of tables of one type, with the numbers of their columns in order. A foreign key to a partitioned table has a
     * row for each partition of that, which is part of it.
     */
    static String query(String type, String columns) {
        return query(type, columns, "");
    }

    /** The same of those that are kept by an index <code>x</code>, whose relation is <code>i</code>. */
    static String queryOfIndexed(String type, String columns, String joined) {
        return query(type, IndexStorage.COLUMNS + ", " + columns, """
            JOIN pg_catalog.pg_index AS x ON x.indexrelid = con.conindid
            JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
            """ + joined);
    }

    /** The same with what is joined to it. */
    static String query(String type, String columns, String joined) {
        return """
            SELECT %s, %s, con.conname AS constraint_name, con.conkey AS key_columns,
                CASE WHEN con.condeferred THEN 'INITIALLY_DEFERRED'
                    WHEN con.condeferrable THEN 'DEFERRABLE' ELSE 'NOT_DEFERRABLE' END AS deferral,
                CASE WHEN NOT %s THEN 'NOT_ENFORCED'
                    WHEN con.convalidated THEN 'VALID' ELSE 'NOT_VALID' END AS validity,
                %s
            FROM pg_catalog.pg_constraint AS con
            %s
            WHERE con.contype = '%s' AND con.conrelid >= 16384
                AND (con.conparentid = 0 OR NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS whole
                    WHERE whole.oid = con.conparentid AND whole.conrelid = con.conrelid))
            """.formatted(
                        Catalog.identity("pg_constraint", "con.oid"),
                        Catalog.relation("con.conrelid"),
                        Catalog.laterColumn("con", "conenforced", "true"),
                        columns,
                        joined,
                        type);
    }

    /** The columns of the constraint that a row is about. */
    static List<ObjectId> keyColumns(Row row) {
        return Catalog.columns(row, "relation", row.numbers("key_columns"));
    }

    /** The columns that the index of the constraint that a row is about carries but does not search. */
    static List<ObjectId> includedColumns(Row row) {
        return Catalog.columns(row, "relation", row.numbers("included"));
    }

    /** The names of columns by an array of their numbers, which mostly has one, or by a vector, which counts from zero. */
    static String names(String table, String numbers, String as) {
        return """
            CASE WHEN pg_catalog.cardinality({numbers}) = 1 THEN ARRAY[(SELECT a.attname::text
                FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = {table} AND a.attnum = ANY (({numbers})::smallint[]))]
            ELSE ARRAY(SELECT (SELECT a.attname::text FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = {table} AND a.attnum = k.attnum)
                FROM pg_catalog.unnest({numbers}) WITH ORDINALITY AS k (attnum, place) ORDER BY k.place) END AS {as}\
            """.replace("{table}", table).replace("{numbers}", numbers).replace("{as}", as);
    }

    /** Which object an index <code>x</code> is: a constraint <code>con</code>, where it is of one, or itself. */
    static final String INDEX = """
        CASE WHEN con.oid IS NULL THEN 'pg_catalog.pg_class'::pg_catalog.regclass
            ELSE 'pg_catalog.pg_constraint'::pg_catalog.regclass END::pg_catalog.oid::bigint AS index_class,
        COALESCE(con.oid, x.indexrelid)::bigint AS index_oid, 0 AS index_part\
        """;
    /** The last column of a key is a range (PostgreSQL 18). */
    static final String PERIOD = Catalog.laterColumn("con", "conperiod", "false") + " AS period";

    /** Two nulls are equal in the index <code>x</code> (PostgreSQL 15). */
    static final String NULLS_NOT_DISTINCT =
            Catalog.laterColumn("x", "indnullsnotdistinct", "false") + " AS nulls_not_distinct";

    /** The columns of a key, the last one perhaps a range. */
    static Sql columns(List<ObjectId> columns, boolean withoutOverlaps) {
        return withoutOverlaps ? periodColumns(columns, "{} WITHOUT OVERLAPS") : columns(columns);
    }

    /** The columns of a foreign key, the last one perhaps a range. */
    static Sql period(List<ObjectId> columns, boolean period) {
        return period ? periodColumns(columns, "PERIOD {}") : columns(columns);
    }

    private static Sql periodColumns(List<ObjectId> columns, String last) {
        List<Sql> parts = new ArrayList<>();
        for (ObjectId column : columns) {
            String form = parts.size() == columns.size() - 1 ? last : "{}";
            parts.add(Sql.of(form, column.identifier()));
        }
        return Sql.of("({})", Sql.join(", ", parts));
    }

    /** The numbers of the columns of an index that it carries but does not search. */
    static final String INCLUDED = """
        CASE WHEN x.indnatts > x.indnkeyatts THEN (x.indkey::smallint[])[x.indnkeyatts:] END AS included\
        """;

    /**
     * What a key does: PostgreSQL itself builds its index anew when a column's type changes, and the foreign keys over that column;
     * but not those that only need the index in which the column is included.
     */
    static Response respond(List<ObjectId> include, ObjectId need, Effect effect) {
        return switch (effect) {
            case NONE, RENAMED, SUPPLANTED -> Response.KEEP;
            case MODIFIED, RETYPED -> include.contains(need) ? Response.REBUILD : Response.KEEP;
            case REPLACED -> Response.REBUILD;
        };
    }

    static Validity validity(Row row) {
        return Validity.valueOf(row.text("validity"));
    }

    static Deferral deferral(Row row) {
        return Deferral.valueOf(row.text("deferral"));
    }
}
