package dev.ashlar.catalog;

import dev.ashlar.kind.Kind;
import dev.ashlar.kind.Kinds;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's record of dependencies (manual, pg_depend) against what a model says that its objects need. Which object stands for what
 * the server makes along with it is found here from the catalogs that say so, and not from the record. Kinds are those that there are.
 */
public final class DependencyRecord {

    private static final String STANDS_FOR = """
        SELECT 'pg_rewrite'::regclass::oid::bigint, r.oid::bigint, 0, 'pg_class'::regclass::oid::bigint, r.ev_class::bigint, 0
        FROM pg_rewrite AS r
        UNION ALL SELECT 'pg_type'::regclass::oid::bigint, oid::bigint, 0, 'pg_class'::regclass::oid::bigint, typrelid::bigint, 0
        FROM pg_type WHERE typrelid <> 0
        UNION ALL SELECT 'pg_type'::regclass::oid::bigint, typarray::bigint, 0, 'pg_type'::regclass::oid::bigint, oid::bigint, 0
        FROM pg_type WHERE typarray <> 0
        UNION ALL SELECT 'pg_class'::regclass::oid::bigint, conindid::bigint, 0, 'pg_constraint'::regclass::oid::bigint, oid::bigint, 0
        FROM pg_constraint WHERE contype IN ('p', 'u', 'x')
        UNION ALL SELECT 'pg_trigger'::regclass::oid::bigint, oid::bigint, 0, 'pg_constraint'::regclass::oid::bigint,
            tgconstraint::bigint, 0 FROM pg_trigger WHERE tgconstraint <> 0
        UNION ALL SELECT 'pg_attrdef'::regclass::oid::bigint, oid::bigint, 0, 'pg_class'::regclass::oid::bigint, adrelid::bigint, adnum
        FROM pg_attrdef
        UNION ALL SELECT classid::bigint, objid::bigint, 0, refclassid::bigint, refobjid::bigint, 0
        FROM pg_depend WHERE deptype = 'e'
        """;

    private static final String RECORD = """
        SELECT d.classid::bigint, d.objid::bigint, d.objsubid, d.refclassid::bigint, d.refobjid::bigint, d.refobjsubid,
            s.seqrelid IS NOT NULL AND d.deptype = 'a' AND d.refobjsubid > 0
        FROM pg_depend AS d
        LEFT JOIN pg_sequence AS s ON d.classid = 'pg_class'::regclass AND s.seqrelid = d.objid
        WHERE d.objid >= 16384
        """;

    private final KnownObjects known = new KnownObjects();
    private final Map<Long, Long> standsFor = new HashMap<>();
    private final Model model;
    private int compared;

    private DependencyRecord(Model model) {
        this.model = model;
    }

    /**
     * What a model lacks.
     *
     * @param compared how many entries of the record are between objects that are managed
     * @param missing those of which the model knows nothing
     */
    public record Result(int compared, List<String> missing) {}

    /** Compares a database's own record with its model. */
    public static Result of(Connection connection) throws SQLException {
        var record = new DependencyRecord(CatalogReader.read(connection).model());
        try (Statement statement = connection.createStatement()) {
            // As for the reader: types of arguments are named with their schemas.
            statement.execute("SET search_path = ''");
            for (Kind<?> kind : Kinds.all()) {
                record.addresses(kind, statement);
            }
            try (ResultSet rows = statement.executeQuery(STANDS_FOR)) {
                while (rows.next()) {
                    record.standsFor.put(key(rows, 1), key(rows, 4));
                }
            }
            return record.compare(statement);
        }
    }

    private void addresses(Kind<?> kind, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(kind.catalogQuery())) {
            var row = new ResultRow(rows, known);
            while (rows.next()) {
                Definition definition = kind.read(row);
                if (definition != null && known.find(row.key("object")) == null) {
                    known.add(row.key("object"), definition.id());
                }
            }
        }
    }

    private static long key(ResultSet rows, int from) throws SQLException {
        return CatalogKey.of(rows.getLong(from), rows.getLong(from + 1), rows.getInt(from + 2));
    }

    private Result compare(Statement statement) throws SQLException {
        List<String> missing = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(RECORD)) {
            while (rows.next()) {
                ObjectId from = address(key(rows, 1));
                ObjectId to = address(key(rows, 4));
                if (from == null || to == null || from.equals(to)) {
                    continue;
                }
                // That a sequence belongs to a column is an object of its own, which needs both.
                ObjectId dependent = rows.getBoolean(7) ? from.child(ObjectType.SEQUENCE_OWNER, "") : from;
                compared++;
                if (!needs(dependent).contains(to)) {
                    missing.add(dependent + " needs " + to);
                }
            }
        }
        return new Result(compared, missing);
    }

    /** The address of an object, or of what it is made with; null for one that no kind manages. */
    private @Nullable ObjectId address(long key) {
        Long at = key;
        for (int hops = 0; at != null && hops < 8; hops++) {
            ObjectId id = known.find(at);
            if (id != null) {
                return id;
            }
            Long next = standsFor.get(at);
            at = next != null ? next : at == CatalogKey.whole(at) ? null : (Long) CatalogKey.whole(at);
        }
        return null;
    }

    private Set<ObjectId> needs(ObjectId id) {
        Set<ObjectId> needed = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            model.find(open.remove())
                    .ifPresent(definition ->
                            model.needs(definition).stream().filter(needed::add).forEach(open::add));
        }
        return needed;
    }
}
