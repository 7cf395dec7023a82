package dev.ashlar.catalog;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Which index of a partition is attached to which of the table above. That follows from what the indexes are; but where a table has
 * several that are equal but for their names, it may be any of them, as they came. No statement gives one to another, so where it is
 * not the one that the model takes for it, it is named.
 */
final class Attachments {

    private static final String KEY = """
        CASE WHEN {k}.oid IS NULL THEN 'pg_catalog.pg_class'::pg_catalog.regclass
            ELSE 'pg_catalog.pg_constraint'::pg_catalog.regclass END::pg_catalog.oid::bigint AS {name}_class,
        COALESCE({k}.oid, {x}.indexrelid)::bigint AS {name}_oid, 0 AS {name}_part\
        """;

    /** Those where the table above has another index over the same columns. */
    private static final String QUERY = """
        SELECT %s, %s, pg_catalog.format('%%s (to %%s)', x.indexrelid::pg_catalog.regclass, a.indexrelid::pg_catalog.regclass) AS words
        FROM pg_catalog.pg_inherits AS i
        JOIN pg_catalog.pg_index AS x ON x.indexrelid = i.inhrelid
        JOIN pg_catalog.pg_index AS a ON a.indexrelid = i.inhparent
        LEFT JOIN pg_catalog.pg_constraint AS xk ON xk.conindid = x.indexrelid AND xk.conrelid = x.indrelid
            AND xk.contype IN ('p', 'u', 'x')
        LEFT JOIN pg_catalog.pg_constraint AS ak ON ak.conindid = a.indexrelid AND ak.conrelid = a.indrelid
            AND ak.contype IN ('p', 'u', 'x')
        WHERE EXISTS (SELECT FROM pg_catalog.pg_index AS o WHERE o.indrelid = a.indrelid AND o.indexrelid <> a.indexrelid
            AND o.indkey::text = a.indkey::text)
        ORDER BY words
        """.formatted(key("part", "x", "xk"), key("above", "a", "ak"));

    private Attachments() {}

    private static String key(String name, String index, String constraint) {
        return KEY.replace("{k}", constraint).replace("{x}", index).replace("{name}", name);
    }

    /** Those that are not as the model says, in words. */
    static List<String> otherwise(Statement statement, KnownObjects known, Model model) throws SQLException {
        List<String> words = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            var row = new ResultRow(rows, known);
            while (rows.next()) {
                ObjectId part = row.object("part");
                ObjectId above = row.object("above");
                if (part != null
                        && above != null
                        && !model.inheritance().counterparts(part).contains(above)) {
                    words.add(CatalogReading.ATTACHMENT + " " + row.text("words"));
                }
            }
        }
        return words;
    }
}
