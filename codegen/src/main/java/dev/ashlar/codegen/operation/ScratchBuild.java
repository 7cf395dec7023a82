package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Planner;
import dev.ashlar.verify.PlanExecution;
import dev.ashlar.verify.ScratchRoles;
import dev.ashlar.verify.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;

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
}
