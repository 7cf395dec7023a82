package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.apply.RevertGoal;
import dev.ashlar.apply.RunResult;
import dev.ashlar.apply.Runner;
import dev.ashlar.apply.RunnerListener;
import dev.ashlar.apply.RunnerOptions;
import dev.ashlar.apply.Target;
import dev.ashlar.codegen.compile.LoadedClass;
import dev.ashlar.codegen.compile.SourceCompiler;
import dev.ashlar.codegen.jdbc.DatabaseAddress;
import dev.ashlar.codegen.jooq.AccessorsGenerator;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.codegen.project.Versions;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.dsl.Database;
import dev.ashlar.history.Loss;
import dev.ashlar.history.Migration;
import dev.ashlar.history.ScriptFile;
import dev.ashlar.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows the whole way with the example: its versions are generated and proved one after the other into a fresh folder, applied,
 * taken back, applied again, and queried through the accessors of the last one.
 */
public final class Demonstration {

    private static final String PACKAGE = "com.example.billing.accessors";

    private final Path example;
    private final List<Migration> committed;
    private final Path folder;
    private final ScratchServer server;
    private final Listener listener;

    /** Is shown what happens. */
    public interface Listener extends Progress {

        /** A new part begins. */
        void chapter(String title);

        /** Something to read. */
        void show(String text);
    }

    /**
     * A demonstration.
     *
     * @param example the folder of the example's project
     * @param committed the folder of the example's migrations, whose names are taken
     * @param folder where everything is written; it need not exist
     * @param server what it runs on; the caller closes it
     */
    public Demonstration(Path example, Path committed, Path folder, ScratchServer server, Listener listener) {
        this.example = example;
        this.committed = Versions.open(committed).migrations();
        this.folder = folder;
        this.server = server;
        this.listener = listener;
    }

    /**
     * Runs it.
     *
     * @throws OperationException if something fails
     */
    public void run() {
        Path migrations = folder.resolve("migrations");
        committed.forEach(migration -> generate(migration.number(), migration.name(), migrations));
        Versions versions = Versions.open(migrations);
        Path accessors = folder.resolve("accessors");
        listener.chapter("Accessors of version " + versions.newest() + ", generated without a database");
        int files = AccessorsGenerator.generate(versions.model(versions.newest()), versions.texts(), PACKAGE, accessors)
                .files()
                .size();
        listener.show(files + " files in " + accessors);
        try (ScratchDatabase database = server.newDatabase()) {
            run(versions, database);
            listener.chapter("A typed query through the accessors, compiled now");
            listener.show(query(accessors, database));
        }
    }

    private void generate(int version, String name, Path migrations) {
        listener.chapter("Version %d, %s".formatted(version, name));
        Object described = new SourceCompiler(
                        List.of(example.resolve("src/test/java"), example.resolve("src/main/java")), List.of())
                .load("com.example.billing.history.v" + version + ".Billing")
                .call("database");
        var generation = new Generation(Versions.open(migrations), 15, () -> server, listener);
        Generation.Written written =
                generation.run(((Database) described).model(), name, Set.of()).orElseThrow();
        Migration migration = Versions.open(migrations).migrations().get(version - 1);
        show(migration.forward());
        show(migration.reverse());
        listener.show("proved on PostgreSQL %s: forward, reverse, forward again"
                .formatted(written.proof().server()));
    }

    private void show(List<ScriptFile> scripts) {
        scripts.forEach(script -> listener.show("-- " + script.fileName() + "\n" + statements(script.text()) + "\n"));
    }

    private static String statements(String script) {
        return StatementSplitter.split(script).stream()
                .map(statement -> statement
                                .text()
                                .lines()
                                .filter(line -> !line.startsWith("--"))
                                .collect(Collectors.joining("\n"))
                                .strip()
                        + ";")
                .collect(Collectors.joining("\n"));
    }

    private void run(Versions versions, ScratchDatabase database) {
        DatabaseAddress address = database.address();
        var runner = new Runner(
                Target.of(address.url(), address.user(), address.password()),
                versions.directory(),
                RunnerOptions.standard(),
                RunnerListener.silent());
        Set<String> losses = versions.migrations().stream()
                .flatMap(migration -> migration.reverse().stream())
                .flatMap(script -> script.losses().stream())
                .map(Loss::address)
                .collect(Collectors.toSet());
        listener.chapter("Apply all, revert all, apply again");
        show(runner.apply());
        show(runner.revert(new RevertGoal.ToVersion(0), losses));
        show(runner.apply());
        show(runner.apply());
    }

    private void show(RunResult result) {
        listener.show("from version %d to version %d: %d scripts"
                .formatted(result.before(), result.after(), result.segments().size()));
    }

    private String query(Path accessors, ScratchDatabase database) {
        Path sources = folder.resolve("query");
        try (InputStream text = Objects.requireNonNull(Demonstration.class.getResourceAsStream("DemoQuery.java.txt"))) {
            Files.createDirectories(sources);
            Files.write(sources.resolve("DemoQuery.java"), text.readAllBytes());
            LoadedClass query = new SourceCompiler(List.of(sources, accessors), List.of()).load("DemoQuery");
            try (Connection connection = database.connect()) {
                return String.valueOf(
                        query.type().getMethod("run", Connection.class).invoke(null, connection));
            }
        } catch (IOException | ReflectiveOperationException | SQLException e) {
            throw new OperationException(Outcome.FAULT, "the query of the demonstration failed: " + e, e);
        }
    }
}
