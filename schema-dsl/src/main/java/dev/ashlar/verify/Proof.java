package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import dev.ashlar.model.Renaming;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves a plan and its way back. Builds both versions from nothing, then goes from a database of the version before, with rows in its
 * tables, forward, back, and forward again; after each leg the catalog must be that of the version built from nothing, and after the
 * way back all rows must be there of which no statement announced a loss. Where rows stand in the way of a statement that announced
 * it, the proof begins anew with those tables empty, and says so.
 */
public final class Proof {

    private final Model before;
    private final Model after;
    private final Plan forward;
    private final Plan back;
    private final Scratch scratch;
    private final Inspection inspection;
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
        CatalogReading expectedAfter = versionAfter();
        while (true) {
            try (Scratch.Database work = scratch.empty();
                    Connection connection = work.connect()) {
                CatalogReading expectedBefore = build(before, connection, "the version before, built from nothing");
                Map<ObjectId, Integer> rows = attempt(connection, expectedBefore, expectedAfter);
                if (rows != null) {
                    return new ProofResult(scratch.version(), rows, Map.copyOf(emptied), expectedAfter);
                }
            }
        }
    }

    private CatalogReading versionAfter() throws ProofFailure, SQLException {
        try (Scratch.Database database = scratch.empty();
                Connection connection = database.connect()) {
            CatalogReading reading = build(after, connection, "the version after, built from nothing");
            inspection.look(connection);
            return reading;
        }
    }

    private CatalogReading build(Model model, Connection connection, String leg) throws ProofFailure, SQLException {
        try {
            PlanExecution.run(Planner.forward(Model.empty(), model, scratch.major()), connection);
            return CatalogReader.read(connection);
        } catch (StatementFailure e) {
            throw refused(leg, e);
        }
    }

    /** The rows that were there; null where some stood in the way and must not be there next time. */
    private @Nullable Map<ObjectId, Integer> attempt(
            Connection connection, CatalogReading expectedBefore, CatalogReading expectedAfter)
            throws ProofFailure, SQLException {
        Map<ObjectId, Integer> seeded = RowSeeder.seed(before, emptied.keySet(), connection);
        Map<ObjectId, List<ObjectId>> kept = KeptColumns.of(before, forward, back);
        Rows rows = Rows.read(kept, connection);
        if (!leg("forward", forward, forward.diff().renaming().inverted(), connection)) {
            return null;
        }
        compare("forward", expectedAfter, connection);
        if (!leg("reverse", back, Renaming.NONE, connection)) {
            return null;
        }
        compare("reverse", expectedBefore, connection);
        List<String> lost = rows.differencesTo(Rows.read(kept, connection));
        if (!lost.isEmpty()) {
            throw new ProofFailure("reverse: rows are different though no loss is announced", lost, null);
        }
        if (!leg("forward again", forward, forward.diff().renaming().inverted(), connection)) {
            return null;
        }
        compare("forward again", expectedAfter, connection);
        return seeded;
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
                    more |= empty(toNamesOfBefore.apply(object), e);
                }
            }
            if (!more) {
                throw refused(name, e);
            }
            return false;
        }
    }

    /** Empties the table of an object, and those that refer to it; whether one was not empty before. */
    private boolean empty(ObjectId object, StatementFailure failure) {
        ObjectId table = object;
        while (table.parent() != null && table.type() != ObjectType.TABLE) {
            table = table.owner();
        }
        if (table.type() != ObjectType.TABLE || !before.has(table)) {
            return false;
        }
        return emptied.putIfAbsent(table, String.valueOf(failure.getMessage())) == null;
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
