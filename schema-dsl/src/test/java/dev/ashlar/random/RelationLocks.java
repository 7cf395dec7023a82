package dev.ashlar.random;

import dev.ashlar.kind.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The relations that are there before a statement, by their number, and the locks that a transaction then holds on them.
 *
 * @param names the name of each, with its schema
 * @param owners the table of each index and of each sequence that goes with its column
 */
record RelationLocks(Map<Long, String> names, Map<Long, Long> owners) {

    private static final String RELATIONS = """
        SELECT c.oid, n.nspname || '.' || c.relname, COALESCE(x.indrelid, d.refobjid)
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_index AS x ON x.indexrelid = c.oid
        LEFT JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND d.objid = c.oid AND d.deptype = 'i' AND c.relkind = 'S'
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'i', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        """;
    private static final String LOCKS = """
        SELECT l.relation, l.mode FROM pg_catalog.pg_locks AS l
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
        """;

    static RelationLocks before(Connection connection) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Long> owners = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                names.put(row.getLong(1), row.getString(2));
                if (row.getLong(3) != 0) {
                    owners.put(row.getLong(1), row.getLong(3));
                }
            }
        }
        return new RelationLocks(names, owners);
    }

    /** The strongest lock on each, in the words of the manual, but for those that queries and changes of rows take too. */
    Map<String, String> taken(Connection connection) throws SQLException {
        Map<Long, LockMode> strongest = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCKS)) {
            while (row.next()) {
                long relation = row.getLong(1);
                for (LockMode mode : LockMode.values()) {
                    if (names.containsKey(relation) && row.getString(2).equals(serverName(mode))) {
                        strongest.merge(relation, mode, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                    }
                }
            }
        }
        Map<String, String> taken = new TreeMap<>();
        strongest.forEach((relation, mode) -> {
            LockMode ofOwner = strongest.get(owners.getOrDefault(relation, 0L));
            if (ofOwner == null || ofOwner.compareTo(mode) < 0) {
                taken.put(names.get(relation), mode.words());
            }
        });
        return taken;
    }

    /** As pg_locks has it: ShareRowExclusiveLock. */
    private static String serverName(LockMode mode) {
        StringBuilder name = new StringBuilder();
        for (String word : mode.words().split(" ")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append("Lock").toString();
    }
}
