package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.model.IndexElement;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of an index in the catalog (manual, pg_index). */
final class IndexElements {

    /**
     * Arrays with one place for each element: its expression or its column's name, the other an empty text, its collation and its
     * operator class where they are not the usual ones, and its two order bits.
     */
    static final String COLUMNS = """
        CASE WHEN x.indexprs IS NOT NULL THEN
            ARRAY(SELECT CASE WHEN x.indkey[k - 1] = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, k::int, false) ELSE '' END
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) END AS expressions,
        el.element_columns, el.collations, el.operator_classes, el.order_bits, el.element_options, el.element_statistics,
        pg_catalog.pg_get_expr(x.indpred, x.indrelid) AS predicate\
        """;

    /**
     * The elements <code>el</code> of the indexes <code>x</code>, put together once for all of them. Expressions are left to the
     * query, so that one that is broken concerns its own index only.
     *
     * @param indexes which rows <code>ix</code> of <code>pg_index</code> are looked at
     */
    static String joined(String indexes) {
        return """
            LEFT JOIN (SELECT ix.indexrelid, pg_catalog.array_agg(COALESCE(a.attname::text, '') ORDER BY k) AS element_columns,
                    pg_catalog.array_agg(CASE WHEN co.oid = COALESCE(a.attcollation, 100) THEN ''
                        WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
                        ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END ORDER BY k) AS collations,
                    pg_catalog.array_agg(CASE WHEN oc.opcdefault AND ea.attoptions IS NULL THEN ''
                        WHEN ocn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(oc.opcname)
                        ELSE pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname) END ORDER BY k)
                        AS operator_classes,
                    pg_catalog.array_agg(ix.indoption[k - 1]::text ORDER BY k) AS order_bits,
                    pg_catalog.array_agg(pg_catalog.array_to_string(ea.attoptions, E'\\n') ORDER BY k) AS element_options,
                    pg_catalog.array_agg(CASE WHEN ea.attstattarget >= 0 THEN ea.attstattarget::text END ORDER BY k)
                        AS element_statistics
                FROM pg_catalog.pg_index AS ix CROSS JOIN LATERAL pg_catalog.generate_series(1, ix.indnkeyatts) AS k
                LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = ix.indrelid AND a.attnum = ix.indkey[k - 1] AND a.attnum > 0
                LEFT JOIN pg_catalog.pg_attribute AS ea ON ea.attrelid = ix.indexrelid AND ea.attnum = k
                LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = ix.indcollation[k - 1]
                LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_catalog.pg_opclass AS oc ON oc.oid = ix.indclass[k - 1]
                LEFT JOIN pg_catalog.pg_namespace AS ocn ON ocn.oid = oc.opcnamespace
                WHERE %s GROUP BY ix.indexrelid) AS el ON el.indexrelid = x.indexrelid
            """.formatted(indexes);
    }

    private IndexElements() {}

    static List<IndexElement> read(Row row, ObjectId table) {
        var elements = new ArrayList<IndexElement>();
        List<String> expressions = row.texts("expressions");
        List<String> columns = row.texts("element_columns");
        List<String> orders = row.texts("order_bits");
        List<String> collations = row.texts("collations");
        List<String> operatorClasses = row.texts("operator_classes");
        List<String> options = row.texts("element_options");
        List<String> statistics = row.texts("element_statistics");
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            int bits = Integer.parseInt(orders.get(i));
            elements.add(new IndexElement(
                    column.isEmpty()
                            ? Expression.raw(expressions.get(i))
                            : Expression.column(Catalog.column(table, column)),
                    emptyToNull(collations.get(i)),
                    emptyToNull(operatorClasses.get(i)),
                    (bits & 1) != 0,
                    (bits & 2) != 0,
                    StorageParameters.read(lines(options.get(i))),
                    number(statistics.get(i))));
        }
        return elements;
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
