package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.Sql;
import java.util.Collection;

/**
 * A query by which a reader sees how an object is, or that it is gone. Objects of which only the name differs share one. Immutable.
 *
 * @param head the query as far as the names
 * @param name what stands for the object
 * @param tail the query behind the names
 */
public record Verification(Sql head, Sql name, Sql tail) {

    /** The query that asks for all of the names, which are at least one. */
    public Sql query(Collection<Sql> names) {
        return new Sql(head.text() + Sql.join(", ", names).text() + tail.text());
    }

    /** What is to be shown of the rows of a table, where a key of theirs is one of the names. */
    static Verification shown(String columns, Sql from, Sql name, String order) {
        return new Verification(
                Sql.of("SELECT {} FROM {} IN (", Sql.raw(columns), from),
                name,
                Sql.raw(order.isEmpty() ? ")" : ") ORDER BY " + order));
    }

    /** That no row of a table has a key that is one of the names. */
    static Verification none(Sql from, Sql name) {
        return new Verification(
                Sql.of("SELECT pg_catalog.count(*) = 0 AS gone FROM {} IN (", from), name, Sql.raw(")"));
    }

    /**
     * That an object is gone.
     *
     * @param lookup the function that gives its number, or null for none, such as <code>to_regclass</code>
     */
    static Verification gone(String lookup, ObjectId id) {
        return new Verification(
                Sql.raw("SELECT name, pg_catalog." + lookup + "(name) IS NULL AS gone FROM pg_catalog.unnest(ARRAY["),
                Sql.of("{}", new Literal(id.qualified().text())),
                Sql.raw("]) AS name"));
    }

    /** The number of a relation: a table, view, sequence or index. */
    static Sql relation(ObjectId id) {
        return Sql.of("{}::pg_catalog.regclass", new Literal(id.qualified().text()));
    }

    /** A name as a text. */
    static Sql name(ObjectId id) {
        return Sql.of("{}", new Literal(id.name()));
    }
}
