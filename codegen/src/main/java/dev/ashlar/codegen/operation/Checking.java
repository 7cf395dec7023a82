package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.apply.RevertGoal;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerListener;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Target;
import dev.ashlar.catalog.CatalogReader;
import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.history.Loss;
import dev.ashlar.history.Migration;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.model.Model;
import dev.ashlar.verify.Differences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder of migrations by running its very files: after each forward script the database must be the one of the snapshot,
 * after its reverse the one before, and after forward again the one of the snapshot once more.
 */
public final class Checking {

    private final Versions versions;
    private final ScratchServer server;
    private final @Nullable PgDump dump;
    private final Progress progress;
    private final List<String> findings = new ArrayList<>();

    /**
     * A check of a folder.
     *
     * @param server what it runs on; the caller closes it
     * @param dump what also says what the databases are; null to do without
     */
    public Checking(Versions versions, ScratchServer server, @Nullable PgDump dump, Progress progress) {
        this.versions = versions;
        this.server = server;
        this.dump = dump;
        this.progress = progress;
    }

    /**
     * Runs the check.
     *
     * @return what is wrong, in words; empty where nothing is
     * @throws OperationException if the scratch server fails, or pg_dump cannot read it
     */
    public List<String> run() {
        if (dump != null) {
            dump.requireFor(server);
        }
        chain();
        try (ScratchDatabase work = server.newDatabase()) {
            DatabaseAddress address = work.address();
            var runner = new Runner(
                    Target.of(address.url(), address.user(), address.password()),
                    versions.directory(),
                    RunnerOptions.standard(),
                    RunnerListener.silent());
            CatalogReading before = ScratchBuild.reading(Model.empty(), server);
            for (Migration migration : versions.migrations()) {
                progress.step("running " + migration.title() + " on PostgreSQL " + server.serverVersion());
                before = migration(migration, before, work, runner);
            }
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the scratch server failed: " + e.getMessage(), e);
        }
        return List.copyOf(findings);
    }

    /** Each snapshot must come right after the one before. */
    private void chain() {
        SnapshotFile before = null;
        for (Migration migration : versions.migrations()) {
            SnapshotFile file = SnapshotFile.read(migration.snapshot());
            if (!file.follows(before)) {
                findings.add(migration.title()
                        + ": its snapshot does not follow the one before: two branches were merged; revert and"
                        + " generate it again");
            }
            before = file;
        }
    }

    private CatalogReading migration(Migration migration, CatalogReading before, ScratchDatabase work, Runner runner)
            throws SQLException {
        int number = migration.number();
        Set<String> losses = migration.reverse().stream()
                .flatMap(script -> script.losses().stream())
                .map(Loss::address)
                .collect(Collectors.toSet());
        try (ScratchDatabase built = server.newDatabase()) {
            CatalogReading after = ScratchBuild.reading(versions.model(number), built, server.majorVersion());
            runner.apply(number);
            compare(migration, "forward", after, work);
            runner.revert(new RevertGoal.Steps(1), losses);
            compare(migration, "reverse", before, work);
            runner.apply(number);
            compare(migration, "forward again", after, work);
            if (dump != null) {
                DumpComparison.differences(built.address(), work.address(), dump)
                        .forEach(line -> findings.add(migration.title() + ", pg_dump: " + line));
            }
            return after;
        }
    }

    private void compare(Migration migration, String leg, CatalogReading expected, ScratchDatabase work)
            throws SQLException {
        try (Connection connection = work.connect()) {
            Differences.between(expected, CatalogReader.read(connection))
                    .forEach(line -> findings.add(migration.title() + ", " + leg + ": " + line));
        }
    }
}
