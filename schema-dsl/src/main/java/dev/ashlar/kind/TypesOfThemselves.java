package dev.ashlar.kind;

/**
 * Composite types that are made of themselves: an attribute is of a type that is in turn made of the composite type, as is the
 * multirange of a range of its values. Servers take such an attribute from <code>ALTER TYPE</code> where they do not notice.
 */
public final class TypesOfThemselves {

    /** A query for the types by their numbers. Where no range is one of other own types it looks no further. */
    public static final String QUERY = """
        WITH RECURSIVE made (whole, part) AS (
            SELECT w.reltype, a.atttypid
            FROM pg_catalog.pg_class AS w
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE w.relkind = 'c' AND EXISTS (
                SELECT FROM pg_catalog.pg_range AS g WHERE g.rngtypid >= 16384 AND g.rngsubtype >= 16384)
            UNION
            SELECT made.whole, p.part
            FROM made JOIN pg_catalog.pg_type AS y ON y.oid = made.part
            CROSS JOIN LATERAL (
                SELECT y.typelem UNION ALL SELECT y.typbasetype
                UNION ALL SELECT g.rngsubtype FROM pg_catalog.pg_range AS g WHERE y.oid IN (g.rngtypid, g.rngmultitypid)
                UNION ALL SELECT a.atttypid FROM pg_catalog.pg_attribute AS a
                    WHERE y.typrelid <> 0 AND a.attrelid = y.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS p (part)
            WHERE p.part <> 0)
        SELECT made.whole FROM made WHERE made.whole = made.part\
        """;

    private TypesOfThemselves() {}
}
