package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.ColumnDef;
import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Renaming;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves a plan and its way back. Builds both versions from nothing, then goes from a database of the version before, with rows in its
 * tables, forward, back, and forward again; after each leg the catalog must be that of the version built from nothing, and after the
 * way back all rows must be there of which no statement announced a loss. Where rows stand in the way of a statement that announced
 * it, the proof begins anew with rows that the version after takes too, and if those are in the way as well, or there are none, with
 * none; it says so.
 */
public final class Proof {

    private final Model before;
    private final Model after;
    private final Plan forward;
    private final Plan back;
    private final Scratch scratch;
    private final Inspection inspection;
    /** The tables whose rows must fit both versions, and why. */
    private final Map<ObjectId, String> fitted = new LinkedHashMap<>();
    /** The tables that must have no rows, and why. */
    private final Map<ObjectId, String> emptied = new LinkedHashMap<>();

    private Proof(Model before, Model after, Plan forward, Plan back, Scratch scratch, Inspection inspection) {
        this.before = before;
        this.after = after;
        this.forward = forward;
        this.back = back;
        this.scratch = scratch;
        this.inspection = inspection;
    }

    /** Looks at a database of the version after that was built from nothing. */
    public interface Inspection {

        /** Looks at it; the connection stays open. */
        void look(Connection connection) throws SQLException;
    }

    /**
     * Runs the proof.
     *
     * @throws ProofFailure if the plans do not do what they should
     * @throws SQLException if the scratch server fails
     */
    public static ProofResult of(Model before, Model after, Plan forward, Plan back, Scratch scratch)
            throws ProofFailure, SQLException {
        return of(before, after, forward, back, scratch, connection -> {});
    }

    /**
     * Runs the proof and lets the caller look at the version after.
     *
     * @throws ProofFailure if the plans do not do what they should
     * @throws SQLException if the scratch server fails
     */
    public static ProofResult of(
            Model before, Model after, Plan forward, Plan back, Scratch scratch, Inspection inspection)
            throws ProofFailure, SQLException {
        return new Proof(before, after, forward, back, scratch, inspection).run();
    }

    private ProofResult run() throws ProofFailure, SQLException {
        try (Scratch.Database built = scratch.empty();
                Connection later = built.connect()) {
            CatalogReading expectedAfter = build(after, later, "the version after, built from nothing");
            inspection.look(later);
            while (true) {
                try (Scratch.Database work = scratch.empty();
                        Connection connection = work.connect()) {
                    CatalogReading expectedBefore = build(before, connection, "the version before, built from nothing");
                    Map<ObjectId, Integer> rows = seed(connection, later);
                    if (attempt(connection, expectedBefore, expectedAfter)) {
                        return result(rows, expectedAfter);
                    }
                }
            }
        }
    }

    private Map<ObjectId, Integer> seed(Connection connection, Connection later) throws SQLException {
        if (fitted.isEmpty()) {
            return RowSeeder.seed(before, emptied.keySet(), null, connection);
        }
        try (var fitting =
                new FittingRows(fitted.keySet(), after, forward.diff().renaming(), later)) {
            return RowSeeder.seed(before, emptied.keySet(), fitting, connection);
        }
    }

    private ProofResult result(Map<ObjectId, Integer> rows, CatalogReading expectedAfter) {
        Map<ObjectId, String> empty = EmptyTables.of(before, rows, fitted, emptied);
        Map<ObjectId, String> chosen = new LinkedHashMap<>(fitted);
        chosen.keySet().removeAll(empty.keySet());
        return new ProofResult(scratch.version(), rows, chosen, empty, expectedAfter);
    }

    private CatalogReading build(Model model, Connection connection, String leg) throws ProofFailure, SQLException {
        try {
            ScratchRoles.make(model, connection);
            PlanExecution.run(Planner.forward(Model.empty(), model, scratch.major()), connection);
            return CatalogReader.read(connection);
        } catch (StatementFailure e) {
            throw refused(leg, e);
        }
    }

    /** Whether it holds; if not, some rows stood in the way and must not be there next time. */
    private boolean attempt(Connection connection, CatalogReading expectedBefore, CatalogReading expectedAfter)
            throws ProofFailure, SQLException {
        Map<ObjectId, List<ObjectId>> kept = KeptColumns.of(before, forward, back);
        Rows rows = Rows.read(kept, connection);
        if (!leg("forward", forward, forward.diff().renaming().inverted(), connection)) {
            return false;
        }
        compare("forward", expectedAfter, connection);
        if (!leg("reverse", back, Renaming.NONE, connection)) {
            return false;
        }
        compare("reverse", expectedBefore, connection);
        List<String> lost = rows.differencesTo(Rows.read(kept, connection));
        if (!lost.isEmpty()) {
            throw new ProofFailure("reverse: rows are different though no loss is announced", lost, null);
        }
        if (!leg("forward again", forward, forward.diff().renaming().inverted(), connection)) {
            return false;
        }
        compare("forward again", expectedAfter, connection);
        return true;
    }

    /** Whether the plan could be run to its end. */
    private boolean leg(String name, Plan plan, Renaming toNamesOfBefore, Connection connection)
            throws ProofFailure, SQLException {
        try {
            PlanExecution.run(plan, connection);
            return true;
        } catch (StatementFailure e) {
            boolean more = false;
            if (e.isAnnounced()) {
                for (ObjectId object : e.objects()) {
                    for (ObjectId table : tables(object, toNamesOfBefore)) {
                        more |= giveWay(table, e.reason());
                    }
                }
            }
            if (!more) {
                throw refused(name, e);
            }
            return false;
        }
    }

    /**
     * The tables of before whose rows an object is about: the one that it is in, all that its rows are computed from, or those that hold
     * values of the type that it is or belongs to.
     */
    private Set<ObjectId> tables(ObjectId object, Renaming toNamesOfBefore) {
        ObjectId place = object;
        while (place.parent() != null && place.type() != ObjectType.TABLE && !isView(place)) {
            place = place.owner();
        }
        if (!isView(place)) {
            ObjectId old = toNamesOfBefore.apply(place);
            return place.type() != ObjectType.TABLE
                    ? tablesHolding(toNamesOfBefore.apply(object))
                    : before.has(old) ? Set.of(old) : Set.of();
        }
        return tablesUnder(place, toNamesOfBefore);
    }

    private Set<ObjectId> tablesHolding(ObjectId object) {
        ObjectId type = object;
        while (type.parent() != null && type.owner().type() != ObjectType.SCHEMA) {
            type = type.owner();
        }
        Set<ObjectId> tables = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(type));
        Deque<ObjectId> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Definition user : before.dependents(next.removeFirst())) {
                if (user instanceof ColumnDef) {
                    tables.add(user.id().owner());
                } else if (user.id().depth() <= type.depth() && seen.add(user.id())) {
                    next.add(user.id());
                }
            }
        }
        return tables;
    }

    private static boolean isView(ObjectId id) {
        return id.type() == ObjectType.MATERIALIZED_VIEW;
    }

    private Set<ObjectId> tablesUnder(ObjectId view, Renaming toNamesOfBefore) {
        Set<ObjectId> tables = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> next = new ArrayDeque<>(List.of(view));
        while (!next.isEmpty()) {
            ObjectId id = next.removeFirst();
            ObjectId old = toNamesOfBefore.apply(id);
            if (id.type() == ObjectType.TABLE && before.has(old)) {
                tables.add(old);
            } else if (seen.add(id)) {
                Stream.concat(after.find(id).map(after::needs).stream(), before.find(old).map(before::needs).stream())
                        .flatMap(Set::stream)
                        .forEach(next::add);
                Stream.ofNullable(id.parent())
                        .filter(parent -> parent.type() != ObjectType.SCHEMA)
                        .forEach(next::add);
            }
        }
        return tables;
    }

    /** Asks for other rows in a table, or at last for none; whether that was not so before. */
    private boolean giveWay(ObjectId table, String why) {
        boolean more = fitted.putIfAbsent(table, why) == null;
        if (!more) {
            more = emptied.putIfAbsent(table, why) == null;
        }
        for (ObjectId other : before.inheritance().family(table)) {
            (emptied.containsKey(table) ? emptied : fitted).putIfAbsent(other, why);
        }
        return more;
    }

    private static void compare(String leg, CatalogReading expected, Connection connection)
            throws ProofFailure, SQLException {
        List<String> differences = Differences.between(expected, CatalogReader.read(connection));
        if (!differences.isEmpty()) {
            throw new ProofFailure(leg + ": the catalog is not as it should be", differences, null);
        }
    }

    private static ProofFailure refused(String leg, StatementFailure failure) {
        return new ProofFailure(
                leg + ": the server refused a statement",
                List.of(failure.planned().step().sql().text(), String.valueOf(failure.getMessage())),
                failure);
    }
}
