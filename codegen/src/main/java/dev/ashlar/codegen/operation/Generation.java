package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.catalog.ServerTextReader;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.history.MigrationsDirectory;
import dev.ashlar.history.NewFile;
import dev.ashlar.history.NewMigration;
import dev.ashlar.history.ProofSummary;
import dev.ashlar.history.Snapshot;
import dev.ashlar.history.SnapshotFile;
import dev.ashlar.kind.Feature;
import dev.ashlar.model.Model;
import dev.ashlar.model.ServerTexts;
import dev.ashlar.plan.Plan;
import dev.ashlar.plan.Planner;
import dev.ashlar.verify.Proof;
import dev.ashlar.verify.ProofFailure;
import dev.ashlar.verify.ProofResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next migration of a schema: the plan both ways, proved on a scratch server, as files. Nothing is written before the
 * proof holds.
 */
public final class Generation {

    private final Versions versions;
    private final int target;
    private final Supplier<ScratchServer> scratch;
    private final Progress progress;

    /**
     * Generation into a folder of migrations.
     *
     * @param versions the versions that are there
     * @param target the oldest major version of PostgreSQL that the SQL must run on
     * @param scratch gives the scratch server, where one is needed; the caller closes it
     */
    public Generation(Versions versions, int target, Supplier<ScratchServer> scratch, Progress progress) {
        this.versions = versions;
        this.target = target;
        this.scratch = scratch;
        this.progress = progress;
    }

    /**
     * A migration that was written.
     *
     * @param number its number
     * @param name its name
     * @param files its files and the file of checksums, which has new lines; relative to the folder
     * @param forward the plan forward
     * @param back the plan back
     * @param proof what the proof showed
     */
    public record Written(int number, String name, List<String> files, Plan forward, Plan back, ProofResult proof) {}

    /**
     * Writes the migration from the newest version to a schema.
     *
     * @param name its name; null for one made of what changes
     * @param accepted addresses of objects of which the author says that a drop or a conversion through text is meant
     * @return what was written; empty where nothing is different
     * @throws OperationException if something is not certain, needs a newer server, or cannot be proved
     */
    public Optional<Written> run(Model model, @Nullable String name, Set<String> accepted) {
        if (name != null) {
            MigrationName.check(name);
        }
        Acceptance.check(accepted);
        Model before = versions.model(versions.newest());
        Plan forward = Planner.forward(before, model, target);
        if (forward.diff().isEmpty()) {
            return Optional.empty();
        }
        Acceptance.ask(forward, accepted);
        checkServer(model);
        Plan back = Planner.back(before, model, target);
        var naming = new Naming(versions.newest() + 1, name == null ? MigrationName.of(forward) : name);
        return Optional.of(prove(before, model, naming, forward, back));
    }

    private record Naming(int number, String name) {}

    private void checkServer(Model model) {
        List<String> tooNew = model.definitions().stream()
                .flatMap(definition -> Feature.of(definition).stream())
                .filter(feature -> feature.since() > target)
                .map(feature ->
                        "%s: %s needs PostgreSQL %d".formatted(feature.object(), feature.words(), feature.since()))
                .toList();
        if (!tooNew.isEmpty()) {
            throw new OperationException(
                    Outcome.USAGE,
                    String.join("\n", tooNew) + "\nthe project's target.version is " + target
                            + ": raise it, or do without");
        }
    }

    private Written prove(Model before, Model model, Naming naming, Plan forward, Plan back) {
        progress.step("starting the scratch server");
        ScratchServer server = scratch.get();
        try {
            progress.step(
                    "proving V%04d %s on PostgreSQL %s".formatted(naming.number, naming.name, server.serverVersion()));
            var texts = new AtomicReference<>(ServerTexts.NONE);
            ProofResult proof = Proof.of(
                    before,
                    model,
                    forward,
                    back,
                    new ScratchDatabases(server),
                    connection -> texts.set(ServerTextReader.read(connection, model)));
            return write(
                    model, naming, forward, back, proof, Objects.requireNonNullElse(texts.get(), ServerTexts.NONE));
        } catch (ProofFailure e) {
            throw new OperationException(
                    Outcome.FAULT,
                    "V%04d %s could not be proved, and nothing is written.\n%s"
                            .formatted(naming.number, naming.name, e.getMessage()),
                    e);
        } catch (SQLException e) {
            throw new OperationException(
                    Outcome.CONNECTION_OR_PRIVILEGE, "the scratch server failed: " + e.getMessage(), e);
        }
    }

    private Written write(Model model, Naming naming, Plan forward, Plan back, ProofResult proof, ServerTexts texts) {
        String parent = versions.newestFile().map(SnapshotFile::hash).orElse(null);
        var snapshot = new Snapshot(naming.number, naming.name, parent, model, texts);
        List<NewFile> files = new NewMigration(forward, back, summary(proof), SnapshotFile.of(snapshot)).files();
        MigrationsDirectory.write(versions.folder(), files);
        List<String> written = Stream.concat(
                        files.stream().map(NewFile::path), Stream.of(MigrationsDirectory.CHECKSUMS))
                .toList();
        return new Written(naming.number, naming.name, written, forward, back, proof);
    }

    private static ProofSummary summary(ProofResult proof) {
        int seeded =
                (int) proof.rows().values().stream().filter(rows -> rows > 0).count();
        return new ProofSummary(proof.server(), seeded, proof.rows().size(), proof.fitted(), proof.empty());
    }
}
