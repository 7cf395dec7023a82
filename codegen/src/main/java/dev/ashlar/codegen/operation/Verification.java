package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.apply.HistoryProblem;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerListener;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Status;
import dev.ashlar.apply.Target;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Unsaid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Compares a live database with what its migrations say it should be. */
public final class Verification {

    private Verification() {}

    /**
     * What was found.
     *
     * @param version the version that the database is at
     * @param compared whether the files have that version; else nothing could be compared
     * @param problems what is wrong with its history
     * @param differences what is different from the version, in words
     * @param unmanaged what the database has that no kind manages
     */
    public record Result(
            int version,
            boolean compared,
            List<HistoryProblem> problems,
            List<String> differences,
            List<String> unmanaged) {

        /** Copies the lists. */
        public Result {
            problems = List.copyOf(problems);
            differences = List.copyOf(differences);
            unmanaged = List.copyOf(unmanaged);
        }

        /** What this means to a script. */
        public Outcome outcome() {
            if (problems.stream().anyMatch(problem -> problem.kind() != HistoryProblem.Kind.UNFINISHED)) {
                return Outcome.CHECKSUM_MISMATCH;
            }
            return problems.isEmpty() && differences.isEmpty() ? Outcome.DONE : Outcome.DRIFT;
        }
    }

    /**
     * Compares.
     *
     * @param server the scratch server on which the version is built; the caller closes it
     * @throws OperationException if a server fails
     */
    public static Result of(Versions versions, DatabaseAddress address, ScratchServer server) {
        var runner = new Runner(
                Target.of(address.url(), address.user(), address.password()),
                versions.directory(),
                RunnerOptions.standard(),
                RunnerListener.silent());
        Status status = runner.status();
        int version = status.version();
        try (Connection connection = address.connect()) {
            CatalogReading live = CatalogReader.read(connection);
            if (version > versions.newest()) {
                return new Result(version, false, status.problems(), List.of(), live.unmanaged());
            }
            Model expected =
                    ScratchBuild.reading(versions.model(version), server).model();
            Unsaid unsaid = Unsaid.of(expected, live.model());
            return new Result(
                    version,
                    true,
                    status.problems(),
                    new SettledTexts(server).differences(expected, unsaid.spoken()),
                    Stream.concat(live.unmanaged().stream(), unsaid.names().stream())
                            .toList());
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the database cannot be read: " + e.getMessage(), e);
        }
    }
}
