package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.apply.HistoryProblem;
import dev.ashlar.apply.MigrationStatus;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerListener;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Status;
import dev.ashlar.apply.Target;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.catalog.ExtensionVersions;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.history.Deviation;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Unsaid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares a live database with what its migrations say it should be. Changes nothing. */
public final class Drift {

    private final Versions versions;
    private final Supplier<ScratchServer> server;
    private final Scope scope;

    /**
     * A comparison.
     *
     * @param versions the migrations
     * @param server the scratch server on which the version is built; the caller closes it
     * @param scope what is compared
     */
    public Drift(Versions versions, Supplier<ScratchServer> server, Scope scope) {
        this.versions = versions;
        this.server = server;
        this.scope = scope;
    }

    /**
     * What was found.
     *
     * @param version the version that the database is at
     * @param notCompared why nothing could be compared; empty where it was
     * @param problems what is wrong with its history
     * @param deviations what is not as the version says
     * @param unmanaged what the database has that no kind manages
     * @param major the major version of the database's server
     */
    public record Result(
            int version,
            Optional<String> notCompared,
            List<HistoryProblem> problems,
            List<Deviation> deviations,
            List<String> unmanaged,
            int major) {

        /** Copies the lists. */
        public Result {
            problems = List.copyOf(problems);
            deviations = List.copyOf(deviations);
            unmanaged = List.copyOf(unmanaged);
        }

        /** What this means to a script. */
        public Outcome outcome() {
            if (problems.stream().anyMatch(problem -> problem.kind() != HistoryProblem.Kind.UNFINISHED)) {
                return Outcome.CHECKSUM_MISMATCH;
            }
            if (notCompared.isPresent()) {
                return Outcome.PARTLY_APPLIED;
            }
            return deviations.isEmpty() ? Outcome.DONE : Outcome.DRIFT;
        }
    }

    /**
     * Compares.
     *
     * @param sources gives what the sources want, asked for only where something deviates; empty where there are none
     * @throws OperationException if a server fails, or the database has what is not managed and the scope is strict
     */
    public Result of(DatabaseAddress address, Supplier<Optional<Model>> sources) {
        Status status = status(address);
        int version = status.version();
        try (Connection connection = address.connect()) {
            Optional<String> hindrance = hindrance(status);
            CatalogReading read = CatalogReader.read(connection);
            CatalogReading live = hindrance.isPresent() ? read : Unsaid.of(versions.model(version), read);
            List<String> unmanaged = scope.unmanaged(address.toString(), live.unmanaged());
            return new Result(
                    version,
                    hindrance,
                    status.problems(),
                    hindrance.isPresent() ? List.of() : deviations(version, live, connection, sources),
                    unmanaged,
                    live.major());
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** How far the database is, by its history. */
    public Status status(DatabaseAddress address) {
        return new Runner(
                        Target.of(address.url(), address.user(), address.password()),
                        versions.directory(),
                        RunnerOptions.standard(),
                        RunnerListener.silent())
                .status();
    }

    private Optional<String> hindrance(Status status) {
        if (status.version() > versions.newest()) {
            return Optional.of("the database is at version " + status.version()
                    + ", which is not among the files: nothing to compare it with");
        }
        return status.migrations().stream()
                .filter(each -> switch (each.state()) {
                    case PARTLY_APPLIED, PARTLY_REVERTED -> true;
                    case PENDING, APPLIED -> false;
                })
                .findFirst()
                .map(Drift::between);
    }

    private static String between(MigrationStatus migration) {
        return "migration %04d %s is done in part, so the database is between two versions: nothing to compare it with"
                .formatted(migration.number(), migration.name());
    }

    private List<Deviation> deviations(
            int version, CatalogReading live, Connection connection, Supplier<Optional<Model>> sources)
            throws SQLException {
        var texts = new SettledTexts(server);
        Model declared = versions.model(version);
        scope.checkSchemas(declared, live.model());
        Model expected = ExtensionVersions.declared(scope.of(built(declared)), declared);
        Model actual = scope.of(texts.translated(live));
        SettledTexts.Settled settled = texts.settled(actual, expected);
        Model found = ExtensionVersions.read(settled.first(), connection);
        if (Deviation.between(expected, found, null).isEmpty()) {
            return List.of();
        }
        Optional<Model> wanted = sources.get();
        if (wanted.isEmpty()) {
            return Deviation.between(expected, found, null);
        }
        Model sourced = texts.settled(scope.of(built(wanted.get())), expected).first();
        return Deviation.between(expected, found, sourced);
    }

    private Model built(Model model) throws SQLException {
        return ScratchBuild.reading(model, server.get()).model();
    }
}
