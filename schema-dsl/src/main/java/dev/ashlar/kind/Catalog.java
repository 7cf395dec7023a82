package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conditions that the kinds' catalog queries share. */
final class Catalog {

    /** Schemas that are no one's own: the server's, and the one that holds the history of migrations. */
    static final String OWN_SCHEMA =
            "n.nspname <> ALL ('{pg_catalog,information_schema,ashlar}') AND n.nspname !~ '^pg_(toast|temp)'";

    /**
     * The part by which a row is about something inside an object that the server does not tell from it: it needs all that the object
     * needs.
     */
    static final String INSIDE = "-1";

    private Catalog() {}

    /** Columns by which a row says which object of the catalog it is about (manual, pg_depend). */
    static String identity(String catalog, String oid) {
        return identity(catalog, oid, "0");
    }

    /** The same for a part of an object: a column of a relation. */
    static String identity(String catalog, String oid, String part) {
        return "'pg_catalog." + catalog + "'::pg_catalog.regclass::pg_catalog.oid AS object_class, " + oid
                + " AS object_oid, " + part + " AS object_part";
    }

    /**
     * The object is not part of an extension, by the server's own record (manual, pg_depend). That what is referred to is an extension
     * is said too: there is an index on that, so only the parts of extensions are read.
     */
    static String notOfExtension(String catalog, String oid) {
        return "NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e WHERE e.classid = 'pg_catalog." + catalog
                + "'::pg_catalog.regclass AND e.objid = " + oid + " AND e.deptype = 'e'"
                + " AND e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass)";
    }

    /**
     * A column of a catalog that older servers do not have: there its name means the value beside it, as SQL looks for a name in the
     * queries around where the nearest has none.
     *
     * @param row the row of the catalog that is meant
     * @param value the value on older servers
     */
    static String laterColumn(String row, String column, String value) {
        return laterColumnOf("(SELECT " + row + ".*) AS own", column, value);
    }

    /**
     * The same for a catalog of which not everyone may read all columns.
     *
     * @param rows the row as a query's <code>FROM</code> says it
     */
    static String laterColumnOf(String rows, String column, String value) {
        return "(SELECT (SELECT " + column + " FROM " + rows + ") FROM (SELECT " + value + " AS " + column
                + ") AS older)";
    }

    /** The address of a table from the columns <code>schema_name</code> and <code>table_name</code>. */
    static ObjectId table(Row row) {
        return ObjectId.schema(row.text("schema_name")).child(ObjectType.TABLE, row.text("table_name"));
    }

    /** Columns by which a row says which relation it is about: its address is <code>row.object("relation")</code>. */
    static String relation(String oid) {
        return "'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS relation_class, " + oid
                + " AS relation_oid, 0 AS relation_part";
    }

    /** The address of a column of a table or view. */
    static ObjectId column(ObjectId relation, String name) {
        boolean ofView = relation.type() == ObjectType.VIEW || relation.type() == ObjectType.MATERIALIZED_VIEW;
        return relation.child(ofView ? ObjectType.VIEW_COLUMN : ObjectType.COLUMN, name);
    }

    /**
     * The addresses of columns of the relation that a row is about, by their numbers: a query that says numbers need not look for names.
     *
     * @param prefix which columns of the row say the relation
     */
    static List<ObjectId> columns(Row row, String prefix, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> Objects.requireNonNull(
                        row.column(prefix, number), () -> "no column " + number + " of " + row.object(prefix)))
                .toList();
    }

    /** The addresses of columns of a table or view. */
    static List<ObjectId> columns(ObjectId table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    /** An expression in the server's own text; null where there is none. */
    static @Nullable Expression expression(@Nullable String text) {
        return text == null ? null : Expression.raw(text);
    }
}
