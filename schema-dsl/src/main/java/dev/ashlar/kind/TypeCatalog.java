package dev.ashlar.kind;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.SqlType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types in the catalog (manual, pg_type): those of the schema's own are told apart from all others, arrays by their element. */
final class TypeCatalog {

    /** Between the parts of a type in one text. */
    private static final String BETWEEN = "\u001f";

    private static final Pattern MODIFIERS = Pattern.compile("\\(([-0-9]+(?:,[-0-9]+)*)\\)");

    private TypeCatalog() {}

    /**
     * The kind of object that a type is, by the name of its constant; null for one that is none of the schema's own.
     *
     * @param type the row of <code>pg_type</code>
     * @param namespace the row of its schema
     */
    static String kind(String type, String namespace) {
        return """
            CASE WHEN {n}.nspname = ANY ('{pg_catalog,information_schema}') OR EXISTS (
                    SELECT FROM pg_catalog.pg_depend AS x WHERE x.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                    AND x.objid = {t}.oid AND x.deptype = 'e'
                    AND x.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass) THEN NULL
                ELSE CASE {t}.typtype WHEN 'e' THEN 'ENUM' WHEN 'd' THEN 'DOMAIN' WHEN 'r' THEN 'RANGE_TYPE' WHEN 'c' THEN (
                    SELECT CASE c.relkind WHEN 'c' THEN 'COMPOSITE_TYPE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN NULL ELSE 'TABLE' END
                    FROM pg_catalog.pg_class AS c WHERE c.oid = {t}.typrelid) END END\
            """.replace("{t}", type).replace("{n}", namespace);
    }

    /** A type as one text, for {@link #read}; null for none. */
    static String text(String oid, String modifier) {
        return """
            (SELECT pg_catalog.concat_ws(E'\\x1f', COALESCE(%s, ''), tn.nspname, te.typname, ta.oid IS NOT NULL,
                    pg_catalog.format_type(tt.oid, %s), pg_catalog.format_type(te.oid, NULL))
                FROM pg_catalog.pg_type AS tt
                LEFT JOIN pg_catalog.pg_type AS ta ON ta.oid = tt.typelem AND ta.typarray = tt.oid
                JOIN pg_catalog.pg_type AS te ON te.oid = COALESCE(ta.oid, tt.oid)
                JOIN pg_catalog.pg_namespace AS tn ON tn.oid = te.typnamespace
                WHERE tt.oid = %s)\
            """.formatted(kind("te", "tn"), modifier, oid);
    }

    /** A collation as SQL names it; null for none. */
    static String collation(String oid) {
        return """
            (SELECT CASE WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
                ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END
                FROM pg_catalog.pg_collation AS co JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
                WHERE co.oid = %s)\
            """.formatted(oid);
    }

    /** The type that {@link #text} says. */
    static SqlType read(String text) {
        List<String> parts = Stream.of(text.split(BETWEEN, -1)).toList();
        return of(parts.get(0), parts.get(1), parts.get(2), parts.get(3).equals("t"), parts.get(4), parts.get(5));
    }

    /**
     * A type.
     *
     * @param kind what kind of object it is; empty for one that is none of the schema's own
     * @param schema its schema, or that of its element
     * @param name its name, or that of its element
     * @param array whether it is an array
     * @param full all of it as the server writes it
     * @param base the type, or its element, as the server writes it without modifiers
     */
    static SqlType of(String kind, String schema, String name, boolean array, String full, String base) {
        if (!kind.isEmpty()) {
            SqlType own = SqlType.of(ObjectId.schema(schema).child(ObjectType.valueOf(kind), name));
            return array ? own.arrayOf() : own;
        }
        String element = array && full.endsWith("[]") ? full.substring(0, full.length() - 2) : full;
        Matcher found = MODIFIERS.matcher(element);
        if (!found.find()) {
            return new SqlType(element, null, List.of(), array);
        }
        boolean plain = found.replaceFirst("").equals(base);
        List<Integer> modifiers =
                Stream.of(found.group(1).split(",")).map(Integer::valueOf).toList();
        return plain ? new SqlType(base, null, modifiers, array) : new SqlType(element, null, List.of(), array);
    }
}
