package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.Model;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import dev.ashlar.random.Databases;
import dev.ashlar.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/** Two scripts, run on a server, read back, and proved to lead to each other. */
final class ScriptProof {

    private static final Databases SCRATCH = Databases.on(TestServer.port());

    private ScriptProof() {}

    /** The major version of the server. */
    static int server() {
        return SCRATCH.major();
    }

    /** What is read of a script, which must be all of it. */
    static CatalogReading read(String script) throws SQLException {
        try (Scratch.Database database = SCRATCH.empty();
                Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
            return CatalogReader.read(connection);
        }
    }

    /** The statements from one script to the other, after both ways were proved. */
    static List<String> statements(String before, String after) throws SQLException, ProofFailure {
        return prove(managed(before), managed(after));
    }

    /** The same of two models. */
    static List<String> prove(Model old, Model now) throws SQLException, ProofFailure {
        Plan forward = Planner.forward(old, now, SCRATCH.major());
        Plan back = Planner.back(old, now, SCRATCH.major());
        Proof.of(old, now, forward, back, SCRATCH);
        return texts(forward);
    }

    /** What a database of one script has after the statements that lead to another, which were proved both ways. */
    static Model reached(String before, String after) throws SQLException, ProofFailure, StatementFailure {
        statements(before, after);
        try (Scratch.Database database = SCRATCH.empty();
                Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(before);
            }
            PlanExecution.run(Planner.forward(managed(before), managed(after), SCRATCH.major()), connection);
            return CatalogReader.read(connection).model();
        }
    }

    /** What a query shows of a database of one script, rows and all, after the statements that lead to another. */
    static String rows(String before, String after, String query) throws SQLException, StatementFailure {
        try (Scratch.Database database = SCRATCH.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(before);
            PlanExecution.run(Planner.forward(managed(before), managed(after), SCRATCH.major()), connection);
            try (ResultSet shown = statement.executeQuery(query)) {
                var values = new StringJoiner(" ");
                while (shown.next()) {
                    values.add(shown.getString(1));
                }
                return values.toString();
            }
        }
    }

    /** The statements between two models. */
    static List<String> plan(Model before, Model after) {
        return texts(Planner.forward(before, after, SCRATCH.major()));
    }

    private static List<String> texts(Plan plan) {
        return plan.statements().stream()
                .map(planned -> planned.step().sql().text().replaceAll("\\s+", " "))
                .toList();
    }

    private static Model managed(String script) throws SQLException {
        CatalogReading reading = read(script);
        if (!reading.unmanaged().isEmpty()) {
            throw new IllegalArgumentException("not managed: " + reading.unmanaged());
        }
        return reading.model();
    }
}
