package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planned;
import dev.ashlar.plan.Planner;
import dev.ashlar.plan.Segment;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.ScratchRoles;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/** Builds versions of a schema on a scratch server and reads them back. */
final class ScratchBuild {

    private ScratchBuild() {}

    /** The catalog of a schema built from nothing. */
    static CatalogReading reading(Model model, ScratchServer server) throws SQLException {
        try (ScratchDatabase database = server.newDatabase()) {
            return reading(model, database, server.majorVersion());
        }
    }

    /** The catalog of a schema built from nothing in an empty database. */
    static CatalogReading reading(Model model, ScratchDatabase database, int major) throws SQLException {
        try (Connection connection = database.connect()) {
            ScratchRoles.make(model, connection);
            PlanExecution.run(Planner.forward(Model.empty(), model, major), connection);
            return CatalogReader.read(connection);
        } catch (StatementFailure e) {
            throw new OperationException(
                    Outcome.FAULT,
                    "the schema cannot be built on the scratch server: " + e.getMessage() + "\nin: "
                            + e.planned().step().sql(),
                    e);
        }
    }

    /**
     * What came of a schema of which not all could be built.
     *
     * @param model what was read back
     * @param refused what statements were about that the server refused
     */
    record Partial(Model model, Set<ObjectId> refused) {}

    /**
     * Builds a schema from nothing without what the server refuses, such as what needs an object that no kind manages.
     *
     * @param wording what is sent instead of the text of a statement
     */
    static Partial asFarAsPossible(Model model, ScratchServer server, UnaryOperator<String> wording)
            throws SQLException {
        Plan plan = Planner.forward(Model.empty(), model, server.majorVersion());
        Set<ObjectId> refused = new LinkedHashSet<>();
        try (ScratchDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            // A statement that is refused takes nothing with it of what its transaction has done before.
            connection.unwrap(PGConnection.class).setAutosave(AutoSave.ALWAYS);
            connection.setAutoCommit(false);
            for (Segment segment : plan.segments()) {
                try (Statement statement = connection.createStatement()) {
                    statement.setEscapeProcessing(false);
                    statement.execute("SET LOCAL search_path = ''");
                    for (Planned planned : segment.statements()) {
                        if (!accepts(wording.apply(planned.step().sql().text()), statement)) {
                            refused.addAll(planned.ids());
                        }
                    }
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            return new Partial(CatalogReader.read(connection).model(), refused);
        }
    }

    private static boolean accepts(String sql, Statement statement) throws SQLException {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (statement.getConnection().isClosed()) {
                throw e;
            }
            return false;
        }
    }
}
