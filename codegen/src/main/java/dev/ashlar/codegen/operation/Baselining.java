package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.Status;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Differences;
import dev.ashlar.verify.Unsaid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tells a database that was made by other means that it is at a version already. */
public final class Baselining {

    private Baselining() {}

    /**
     * What came of it.
     *
     * @param status how far the database is now
     * @param unmanaged what it has that no kind manages, or of which the version says nothing, such as privileges
     */
    public record Result(Status status, List<String> unmanaged) {

        /** Copies the list. */
        public Result {
            unmanaged = List.copyOf(unmanaged);
        }
    }

    /**
     * Records the versions up to one as there, once the database has been compared with it.
     *
     * @param version the version that the database is at
     * @param runner the runner over the versions and the database
     * @param server the scratch server on which the version is built; the caller closes it
     * @param scope what is compared
     * @return how far the database is now, and what was not compared
     * @throws OperationException if the database is not what the version says, or a server fails
     */
    public static Result run(
            Versions versions, int version, DatabaseAddress address, Runner runner, ScratchServer server, Scope scope) {
        Model model = versions.model(version);
        List<String> differences;
        List<String> unmanaged;
        try (Connection connection = address.connect()) {
            Model expected = scope.of(ScratchBuild.reading(model, server).model());
            var texts = new SettledTexts(() -> server);
            CatalogReading read = Unsaid.of(model, CatalogReader.read(connection));
            unmanaged = scope.unmanaged(address.toString(), read.unmanaged());
            Model live =
                    texts.settled(scope.of(texts.translated(read)), expected).first();
            differences = Differences.between(expected, live);
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the database cannot be read: " + e.getMessage(), e);
        }
        if (!differences.isEmpty()) {
            throw new OperationException(
                    Outcome.DRIFT,
                    "nothing is recorded, as the database is not what version " + version + " says:\n  "
                            + String.join("\n  ", differences)
                            + "\npull it anew, leave objects out with --ignore, or record it as it is with --force");
        }
        return new Result(runner.baseline(version), unmanaged);
    }
}
