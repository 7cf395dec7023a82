package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The elements of an index in the catalog (manual, pg_index). */
final class IndexElements {

    /**
     * The numbers of the columns, zero for an expression, and the order bits, with a place for each element; its expressions; and what
     * {@link #JOINED} finds.
     */
    static final String COLUMNS = """
        x.indkey AS element_columns, x.indoption AS order_bits, x.indnkeyatts AS elements,
        CASE WHEN x.indexprs IS NOT NULL THEN
            ARRAY(SELECT CASE WHEN x.indkey[k - 1] = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, k::int, false) ELSE '' END
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) END AS expressions,
        el.collations, el.operator_classes, el.element_options, el.element_statistics,
        pg_catalog.pg_get_expr(x.indpred, x.indrelid) AS predicate\
        """;

    /** The names of the columns, where the relation <code>c</code> is a materialized view: its columns are no objects. */
    static final String NAMES = """
        CASE WHEN c.relkind = 'm' THEN ARRAY(SELECT COALESCE(a.attname::text, '')
            FROM pg_catalog.unnest(x.indkey) WITH ORDINALITY AS k (attnum, place)
            LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.attnum AND k.attnum > 0
            ORDER BY k.place) END AS names\
        """;

    /** Where an element may have a collation of its own, a setting, or an operator class that is not the usual one. */
    private static final String UNUSUAL = """
        WITH odd AS MATERIALIZED (SELECT DISTINCT a.attrelid FROM pg_catalog.pg_attribute AS a WHERE a.attnum > 0
            AND (a.attcollation NOT IN (0, 100) OR a.attoptions IS NOT NULL OR a.attstattarget >= 0))
        SELECT odd.attrelid FROM odd
        UNION ALL SELECT ix.indexrelid FROM odd JOIN pg_catalog.pg_index AS ix ON ix.indrelid = odd.attrelid
        UNION ALL SELECT ix.indexrelid FROM pg_catalog.pg_index AS ix WHERE ix.indclass IN (
            SELECT v.indclass FROM (SELECT DISTINCT vx.indclass FROM pg_catalog.pg_index AS vx) AS v
            WHERE EXISTS (SELECT FROM pg_catalog.unnest(v.indclass) AS u (oid)
                JOIN pg_catalog.pg_opclass AS oc ON oc.oid = u.oid AND NOT oc.opcdefault))\
        """;

    /**
     * What most elements do not have, in arrays with a place for each element, which are null for most indexes <code>x</code>: it is
     * looked for only where one may have it.
     */
    static final String JOINED = """
        LEFT JOIN LATERAL (SELECT
                pg_catalog.array_agg(CASE WHEN co.oid = COALESCE(a.attcollation, 100) THEN ''
                    WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
                    ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END ORDER BY k) AS collations,
                pg_catalog.array_agg(CASE WHEN oc.opcdefault AND ea.attoptions IS NULL THEN ''
                    WHEN ocn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(oc.opcname)
                    ELSE pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname) END ORDER BY k)
                    AS operator_classes,
                pg_catalog.array_agg(pg_catalog.array_to_string(ea.attoptions, E'\\n') ORDER BY k) AS element_options,
                pg_catalog.array_agg(CASE WHEN ea.attstattarget >= 0 THEN ea.attstattarget::text END ORDER BY k)
                    AS element_statistics
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k
            LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1] AND a.attnum > 0
            LEFT JOIN pg_catalog.pg_attribute AS ea ON ea.attrelid = x.indexrelid AND ea.attnum = k
            LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = x.indcollation[k - 1]
            LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
            LEFT JOIN pg_catalog.pg_opclass AS oc ON oc.oid = x.indclass[k - 1]
            LEFT JOIN pg_catalog.pg_namespace AS ocn ON ocn.oid = oc.opcnamespace
            WHERE x.indexrelid IN (%s)) AS el ON true
        """.formatted(UNUSUAL);

    private IndexElements() {}

    /**
     * The elements of the index of a row whose <code>relation</code> is what it is on.
     *
     * @param names the names of the columns, where they are no objects; else empty
     */
    static List<IndexElement> read(Row row, List<String> names) {
        var elements = new ArrayList<IndexElement>();
        int[] columns = row.numbers("element_columns");
        int[] orders = row.numbers("order_bits");
        List<String> expressions = row.texts("expressions");
        List<String> collations = row.texts("collations");
        List<String> operatorClasses = row.texts("operator_classes");
        List<String> options = row.texts("element_options");
        List<String> statistics = row.texts("element_statistics");
        for (int i = 0; i < row.number("elements"); i++) {
            elements.add(new IndexElement(
                    columns[i] == 0
                            ? Expression.raw(expressions.get(i))
                            : Expression.column(column(row, columns[i], place(names, i))),
                    emptyToNull(place(collations, i)),
                    emptyToNull(place(operatorClasses, i)),
                    (orders[i] & 1) != 0,
                    (orders[i] & 2) != 0,
                    StorageParameters.read(lines(place(options, i))),
                    number(place(statistics, i))));
        }
        return elements;
    }

    /** The columns that the index carries but does not search. */
    static List<ObjectId> included(Row row, List<String> names) {
        int[] columns = row.numbers("element_columns");
        return IntStream.range(Math.toIntExact(row.number("elements")), columns.length)
                .mapToObj(i -> column(row, columns[i], place(names, i)))
                .toList();
    }

    private static ObjectId column(Row row, int number, String name) {
        return name.isEmpty()
                ? Catalog.columns(row, "relation", number).get(0)
                : Catalog.column(Objects.requireNonNull(row.object("relation")), name);
    }

    private static String place(List<String> texts, int place) {
        return texts.isEmpty() ? "" : texts.get(place);
    }

    /** Whether all of them are columns and none is an expression. */
    static boolean areColumns(List<IndexElement> elements) {
        return elements.stream()
                .allMatch(element -> element.expression().asColumn().isPresent());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
