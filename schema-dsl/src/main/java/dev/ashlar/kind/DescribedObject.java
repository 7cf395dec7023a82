package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * What a comment or a security label is on. The catalogs of both name an object in the same three columns (manual, pg_description and
 * pg_seclabel).
 */
final class DescribedObject {

    /** The columns of a query whose catalog is called <code>d</code>, with its {@link #JOINS}. */
    static final String COLUMNS = """
        d.classoid::bigint AS on_class, d.objoid::bigint AS on_oid, d.objsubid AS on_part,
            CASE WHEN t.oid IS NULL THEN d.classoid ELSE 'pg_catalog.pg_type'::pg_catalog.regclass END::bigint AS whole_class,
            COALESCE(t.oid, d.objoid)::bigint AS whole_oid, 0 AS whole_part, a.attname AS column_name,
            n.oid IS NOT NULL AS is_public\
        """;

    static final String JOINS = """
        LEFT JOIN pg_catalog.pg_attribute AS a ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND d.objsubid > 0 AND a.attrelid = d.objoid AND a.attnum = d.objsubid
        LEFT JOIN pg_catalog.pg_type AS t ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND d.objsubid > 0 AND t.typrelid = d.objoid AND EXISTS (
            SELECT FROM pg_catalog.pg_class AS c WHERE c.oid = d.objoid AND c.relkind = 'c')
        LEFT JOIN pg_catalog.pg_namespace AS n ON d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
            AND n.oid = d.objoid AND n.nspname = 'public'\
        """;

    private DescribedObject() {}

    /** The object of a row; null for one that no kind manages. */
    static @Nullable ObjectId of(Row row) {
        ObjectId on = row.flag("is_public") ? ObjectId.schema("public") : row.object("on");
        ObjectId whole = row.object("whole");
        if (on != null || whole == null || row.textOrNull("column_name") == null) {
            return on;
        }
        String name = row.text("column_name");
        return whole.type() == ObjectType.COMPOSITE_TYPE
                ? whole.child(ObjectType.ATTRIBUTE, name)
                : Catalog.column(whole, name);
    }

    /** The relation that an object is, or is a column of; null for none. */
    static @Nullable ObjectId relation(ObjectId on) {
        if (on.isIndexOfConstraint()) {
            return on.owner().owner().child(ObjectType.INDEX, on.owner().name());
        }
        if (on.type().isRelation()) {
            return on;
        }
        return on.type() == ObjectType.COLUMN || on.type() == ObjectType.VIEW_COLUMN ? on.owner() : null;
    }

    /** A statement about an object, with the lock that it takes on its relation. */
    static Step locking(Step step, ObjectId on) {
        ObjectId relation = relation(on);
        return relation == null ? step : step.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, relation);
    }
}
