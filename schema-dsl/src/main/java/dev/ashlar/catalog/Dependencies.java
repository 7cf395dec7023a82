package dev.ashlar.catalog;

import dev.ashlar.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server's own record of what needs what (manual, pg_depend), between addresses. What the server makes along with an object
 * (the rule of a view, the row type of a table, the index of a key) stands for that object.
 */
final class Dependencies {

    /**
     * Objects below this number come with the server. That a sequence belongs to a column is an object of ours, which has that need.
     * What is in an operator family and in none of its classes is the family's, though the server lets it go with its operator.
     */
    private static final String QUERY = """
        SELECT classid::bigint, objid::bigint, objsubid, refclassid::bigint, refobjid::bigint, refobjsubid,
            CASE WHEN refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND classid IN (
                'pg_catalog.pg_amop'::pg_catalog.regclass, 'pg_catalog.pg_amproc'::pg_catalog.regclass)
                THEN 'i' ELSE deptype::text END
        FROM pg_catalog.pg_depend
        WHERE deptype IN ('n', 'a', 'i', 'e', 'P', 'S') AND objid >= 16384
            AND NOT (deptype = 'a' AND refobjsubid > 0 AND EXISTS (
                SELECT FROM pg_catalog.pg_sequence AS s WHERE s.seqrelid = objid
                AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass))
        """;

    private static final String DESCRIPTIONS = """
        SELECT k.class::bigint, k.oid::bigint, pg_catalog.pg_describe_object(k.class, k.oid, 0)
        FROM ROWS FROM (pg_catalog.unnest(%s::pg_catalog.oid[]), pg_catalog.unnest(%s::pg_catalog.oid[])) AS k (class, oid)
        ORDER BY 3
        """;

    /** The first OID of an object that does not come with the server (its source, FirstNormalObjectId). */
    private static final long FIRST_OWN = 16384;

    /** One row of the record. */
    private record Edge(CatalogKey from, CatalogKey to) {}

    private final Map<CatalogKey, ObjectId> known;
    private final Map<CatalogKey, CatalogKey> madeWith = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private Dependencies(Map<CatalogKey, ObjectId> known) {
        this.known = known;
    }

    /** The record of a database. */
    static Dependencies read(Statement statement, Map<CatalogKey, ObjectId> known) throws SQLException {
        var dependencies = new Dependencies(known);
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                dependencies.add(
                        new CatalogKey(rows.getLong(1), rows.getLong(2), rows.getInt(3)),
                        new CatalogKey(rows.getLong(4), rows.getLong(5), rows.getInt(6)),
                        rows.getString(7));
            }
        }
        return dependencies;
    }

    private void add(CatalogKey from, CatalogKey to, String type) {
        edges.add(new Edge(from, to));
        if (type.equals("i") || type.equals("e")) {
            madeWith.putIfAbsent(from, to);
        }
    }

    /** What each object needs, without itself. */
    Map<ObjectId, Set<ObjectId>> between() {
        Map<ObjectId, Set<ObjectId>> needs = new LinkedHashMap<>();
        for (Edge edge : edges) {
            ObjectId from = resolve(edge.from());
            ObjectId to = resolve(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                needs.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
                ObjectId inside = known.get(edge.from().inside());
                if (inside != null) {
                    needs.computeIfAbsent(inside, id -> new LinkedHashSet<>()).add(to);
                }
            }
        }
        return needs;
    }

    /** The objects that need something that no kind manages, and that does not come with the server, in the server's words. */
    Map<ObjectId, List<String>> outside(Statement statement) throws SQLException {
        Map<CatalogKey, Set<ObjectId>> needed = new LinkedHashMap<>();
        for (Edge edge : edges) {
            ObjectId from = resolve(edge.from());
            if (from != null && edge.to().oid() >= FIRST_OWN && resolve(edge.to()) == null) {
                needed.computeIfAbsent(edge.to().whole(), key -> new LinkedHashSet<>())
                        .add(from);
            }
        }
        Map<ObjectId, List<String>> outside = new LinkedHashMap<>();
        if (!needed.isEmpty()) {
            try (ResultSet rows = statement.executeQuery(DESCRIPTIONS.formatted(
                    array(needed.keySet(), CatalogKey::catalog), array(needed.keySet(), CatalogKey::oid)))) {
                while (rows.next()) {
                    String words = String.valueOf(rows.getString(3));
                    needed.getOrDefault(new CatalogKey(rows.getLong(1), rows.getLong(2), 0), Set.of())
                            .forEach(from -> outside.computeIfAbsent(from, id -> new ArrayList<>())
                                    .add(words));
                }
            }
        }
        return outside;
    }

    private static String array(Set<CatalogKey> keys, ToLongFunction<CatalogKey> number) {
        return keys.stream()
                .map(key -> String.valueOf(number.applyAsLong(key)))
                .collect(Collectors.joining(",", "'{", "}'"));
    }

    /** The address of an object, of what it was made with, or of what it is a part of; null for one that no kind manages. */
    private @Nullable ObjectId resolve(CatalogKey key) {
        CatalogKey at = key;
        for (int hops = 0; at != null && hops < 10; hops++) {
            ObjectId id = known.get(at);
            if (id != null) {
                return id;
            }
            CatalogKey owner = madeWith.get(at);
            at = owner != null ? owner : at.part() == 0 ? null : at.whole();
        }
        return null;
    }
}
