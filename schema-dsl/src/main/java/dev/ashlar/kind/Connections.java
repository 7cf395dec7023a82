package dev.ashlar.kind;

/** How the connections of subscriptions are read, which not every role may (manual, pg_subscription). */
public final class Connections {

    /**
     * A query of one row with the column <code>text</code>: the connection of a row of pg_subscription that is called s; null where the role
     * that reads may not read it. A column that may not be read must not stand in a query at all, so it stands in one that is only asked
     * where it may. Its bytes are in hexadecimal, as not every character can be in XML.
     */
    public static final String QUERY = """
        SELECT CASE WHEN pg_catalog.has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
            THEN pg_catalog.convert_from(pg_catalog.decode(pg_catalog.substring(pg_catalog.query_to_xml(pg_catalog.format(
                'SELECT pg_catalog.encode(pg_catalog.convert_to(subconninfo, ''UTF8''), ''hex'') AS c'
                ' FROM pg_catalog.pg_subscription WHERE oid = %s', s.oid), true, true, '')::text,
                '<c>([0-9a-f]*)</c>'), 'hex'), 'UTF8') END AS text\
        """;

    private Connections() {}
}
