package dev.ashlar.catalog;

import dev.ashlar.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server's own record of what needs what (manual, pg_depend), between addresses. What the server makes along with an object
 * (the rule of a view, the row type of a table, the index of a key) stands for that object.
 */
final class Dependencies {

    /**
     * Objects below this number come with the server. That a sequence belongs to a column is an object of ours, which has that need.
     * What is in an operator family and in none of its classes is the family's, though the server lets it go with its operator. Left
     * out is what the definitions say by themselves (the schema of a table, the column of a default, those of a key), and what no kind
     * can be concerned with: the triggers by which a foreign key works, and the tables that hold long values. The system's columns have
     * numbers below 0 (manual, 5.5), and are no parts.
     */
    private static final String QUERY = """
        SELECT classid::bigint, objid::bigint, objsubid, refclassid::bigint, refobjid::bigint, GREATEST(refobjsubid, 0),
            CASE WHEN refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND classid IN (
                'pg_catalog.pg_amop'::pg_catalog.regclass, 'pg_catalog.pg_amproc'::pg_catalog.regclass)
                THEN 'i' ELSE deptype::text END
        FROM pg_catalog.pg_depend
        WHERE deptype IN ('n', 'a', 'i', 'e', 'P', 'S') AND objid >= 16384
            AND NOT (deptype = 'a' AND classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass)
            AND NOT (deptype = 'a' AND refobjsubid > 0 AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND (
                objid IN (SELECT s.seqrelid FROM pg_catalog.pg_sequence AS s)
                OR refobjid IN (SELECT t.oid FROM pg_catalog.pg_class AS t WHERE t.relkind = 't')
                OR objid IN (SELECT x.indexrelid FROM pg_catalog.pg_index AS x WHERE x.indexprs IS NULL AND x.indpred IS NULL)))
            AND NOT (deptype IN ('a', 'n') AND refobjsubid > 0 AND classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                AND objid IN (SELECT con.oid FROM pg_catalog.pg_constraint AS con WHERE con.contype IN ('n', 'p', 'u', 'f')))
            AND NOT (deptype = 'n' AND refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND objid NOT IN (SELECT s.seqrelid FROM pg_catalog.pg_sequence AS s))
            AND NOT (deptype = 'i' AND classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
                AND refclassid = 'pg_catalog.pg_constraint'::pg_catalog.regclass)
            AND NOT (deptype = 'i' AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND objsubid = 0
                AND refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND refobjsubid = 0)
        """;

    private static final String DESCRIPTIONS = """
        SELECT k.class::bigint, k.oid::bigint, pg_catalog.pg_describe_object(k.class, k.oid, 0)
        FROM ROWS FROM (pg_catalog.unnest(%s::pg_catalog.oid[]), pg_catalog.unnest(%s::pg_catalog.oid[])) AS k (class, oid)
        ORDER BY 3
        """;

    /** The first OID of an object that does not come with the server (its source, FirstNormalObjectId). */
    private static final long FIRST_OWN = 16384;

    private static final int AT_FIRST = 1 << 12;

    private final KnownObjects known;
    private final KeyMap<Long> madeWith = new KeyMap<>();

    /** What needs something and what that is, in turn, by {@link CatalogKey}. */
    private long[] record = new long[AT_FIRST];

    private int length;

    private Dependencies(KnownObjects known) {
        this.known = known;
    }

    /** The record of a database. */
    static Dependencies read(Statement statement, KnownObjects known) throws SQLException {
        var dependencies = new Dependencies(known);
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                dependencies.add(
                        CatalogKey.of(rows.getLong(1), rows.getLong(2), rows.getInt(3)),
                        CatalogKey.of(rows.getLong(4), rows.getLong(5), rows.getInt(6)),
                        rows.getString(7));
            }
        }
        return dependencies;
    }

    private void add(long from, long to, String type) {
        if (length == record.length) {
            record = Arrays.copyOf(record, 2 * length);
        }
        record[length++] = from;
        record[length++] = to;
        if ((type.equals("i") || type.equals("e")) && madeWith.get(from) == null) {
            madeWith.put(from, to);
        }
    }

    /** What each object needs, without itself. */
    Map<ObjectId, Set<ObjectId>> between() {
        Map<ObjectId, Set<ObjectId>> needs = new LinkedHashMap<>();
        for (int i = 0; i < length; i += 2) {
            ObjectId from = resolve(record[i]);
            ObjectId to = from == null ? null : resolve(record[i + 1]);
            if (from != null && to != null && !from.equals(to)) {
                needs.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
                ObjectId inside = known.find(CatalogKey.inside(record[i]));
                if (inside != null) {
                    needs.computeIfAbsent(inside, id -> new LinkedHashSet<>()).add(to);
                }
            }
        }
        return needs;
    }

    /** The objects that need something that no kind manages, and that does not come with the server, in the server's words. */
    Map<ObjectId, List<String>> outside(Statement statement) throws SQLException {
        Map<Long, Set<ObjectId>> needed = new LinkedHashMap<>();
        for (int i = 0; i < length; i += 2) {
            long to = record[i + 1];
            ObjectId from = CatalogKey.oid(to) >= FIRST_OWN && resolve(to) == null ? resolve(record[i]) : null;
            if (from != null) {
                needed.computeIfAbsent(CatalogKey.whole(to), key -> new LinkedHashSet<>())
                        .add(from);
            }
        }
        Map<ObjectId, List<String>> outside = new LinkedHashMap<>();
        if (!needed.isEmpty()) {
            try (ResultSet rows = statement.executeQuery(DESCRIPTIONS.formatted(
                    array(needed.keySet(), CatalogKey::catalog), array(needed.keySet(), CatalogKey::oid)))) {
                while (rows.next()) {
                    String words = String.valueOf(rows.getString(3));
                    needed.getOrDefault(CatalogKey.of(rows.getLong(1), rows.getLong(2), 0), Set.of())
                            .forEach(from -> outside.computeIfAbsent(from, id -> new ArrayList<>())
                                    .add(words));
                }
            }
        }
        return outside;
    }

    private static String array(Set<Long> keys, LongUnaryOperator number) {
        return keys.stream()
                .map(key -> String.valueOf(number.applyAsLong(key)))
                .collect(Collectors.joining(",", "'{", "}'"));
    }

    /** The address of an object, of what it was made with, or of what it is a part of; null for one that no kind manages. */
    private @Nullable ObjectId resolve(long key) {
        Long at = key;
        for (int hops = 0; at != null && hops < 10; hops++) {
            ObjectId id = known.find(at);
            if (id != null) {
                return id;
            }
            Long owner = madeWith.get(at);
            at = owner != null ? owner : at == CatalogKey.whole(at) ? null : (Long) CatalogKey.whole(at);
        }
        return null;
    }
}
