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
        ARRAY(SELECT CASE WHEN x.indkey[k - 1] = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, k::int, false) ELSE '' END
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS expressions,
        ARRAY(SELECT COALESCE((SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
            WHERE a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1]), '')
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS element_columns,
        ARRAY(SELECT COALESCE((SELECT CASE WHEN cn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(co.collname)
            ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END
            FROM pg_catalog.pg_collation AS co JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
            WHERE co.oid = x.indcollation[k - 1] AND co.oid <> COALESCE((SELECT a.attcollation
                FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1]), 100)), '')
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS collations,
        ARRAY(SELECT (SELECT CASE WHEN oc.opcdefault AND (SELECT ea.attoptions FROM pg_catalog.pg_attribute AS ea
                WHERE ea.attrelid = x.indexrelid AND ea.attnum = k) IS NULL THEN ''
            WHEN ocn.nspname = 'pg_catalog' THEN pg_catalog.quote_ident(oc.opcname)
            ELSE pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname) END
            FROM pg_catalog.pg_opclass AS oc JOIN pg_catalog.pg_namespace AS ocn ON ocn.oid = oc.opcnamespace
            WHERE oc.oid = x.indclass[k - 1])
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS operator_classes,
        ARRAY(SELECT x.indoption[k - 1]::text FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k)
            AS order_bits,
        ARRAY(SELECT (SELECT pg_catalog.array_to_string(ea.attoptions, E'\\n') FROM pg_catalog.pg_attribute AS ea
            WHERE ea.attrelid = x.indexrelid AND ea.attnum = k)
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS element_options,
        ARRAY(SELECT (SELECT CASE WHEN ea.attstattarget >= 0 THEN ea.attstattarget::text END
            FROM pg_catalog.pg_attribute AS ea WHERE ea.attrelid = x.indexrelid AND ea.attnum = k)
            FROM pg_catalog.generate_series(1, x.indnkeyatts) AS k ORDER BY k) AS element_statistics,
        pg_catalog.pg_get_expr(x.indpred, x.indrelid) AS predicate\
        """;

    private IndexElements() {}

    static List<IndexElement> read(Row row, ObjectId table) {
        var elements = new ArrayList<IndexElement>();
        List<String> expressions = row.texts("expressions");
        for (int i = 0; i < expressions.size(); i++) {
            String column = row.texts("element_columns").get(i);
            int bits = Integer.parseInt(row.texts("order_bits").get(i));
            elements.add(new IndexElement(
                    column.isEmpty()
                            ? Expression.raw(expressions.get(i))
                            : Expression.column(Catalog.column(table, column)),
                    emptyToNull(row.texts("collations").get(i)),
                    emptyToNull(row.texts("operator_classes").get(i)),
                    (bits & 1) != 0,
                    (bits & 2) != 0,
                    StorageParameters.read(lines(row.texts("element_options").get(i))),
                    number(row.texts("element_statistics").get(i))));
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
