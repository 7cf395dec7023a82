package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.compile.TextCompiler;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A project into which databases are pulled. */
abstract class PulledProject {

    @TempDir
    Path folder;

    static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // The driver would take apart what stands between BEGIN ATOMIC and END.
            for (StatementSplitter.Statement each : StatementSplitter.split(sql)) {
                statement.execute(each.text());
            }
        }
    }

    final Ended run(ScratchDatabase database, String command, String... more) {
        return run(folder, database, command, more);
    }

    static Ended run(Path project, ScratchDatabase database, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--project", project.toString()));
        all.addAll(List.of(
                "--url",
                database.address().url(),
                "--user",
                String.valueOf(database.address().user())));
        all.addAll(List.of(more));
        return ConnectionOptions.withPassword(
                database.address().password(), () -> TestProject.outside(all.toArray(String[]::new)));
    }

    final Map<String, String> sources() throws IOException {
        Path root = folder.resolve("src/main/java");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }

    /** Pulls a database, goes on with it, and brings an empty one to the same state. */
    final void roundTrip(String schema) throws IOException, SQLException {
        try (ScratchServer server = ScratchServer.embedded();
                ScratchDatabase database = server.newDatabase();
                ScratchDatabase empty = server.newDatabase()) {
            execute(database, schema);
            Ended pulled = run(database, "pull", "--package", "com.example", "--strict");
            assertThat(pulled.exit()).as(pulled.err()).isZero();
            assertThat(pulled.out())
                    .contains("App lists the database", "V0001__baseline.sql")
                    .containsPattern("ashlar baseline --url \\S+ --user "
                            + database.address().user());
            new TextCompiler(List.of("-Xlint:all", "-Werror")).load(sources(), "com.example.App");

            Ended baseline = run(database, "baseline");
            assertThat(baseline.out()).as(baseline.err()).contains("the database is at version 1");
            assertThat(run(database, "status").out()).contains("0001");
            Ended verified = run(database, "verify");
            assertThat(verified.out()).as(verified.err()).startsWith("the database is what version 1 says");
            assertThat(verified.exit()).isZero();
            Ended generated = TestProject.outside("generate", "--project", folder.toString());
            assertThat(generated.out()).as(generated.err()).startsWith("no change since version 1");
            assertThat(run(database, "apply").out()).startsWith("nothing to do");
            assertThat(run(database, "baseline").err()).contains("has a history already, and is at version 1");

            assertThat(run(empty, "apply").exit()).isZero();
            Ended same = ConnectionOptions.withPassword(
                    database.address().password(),
                    () -> TestProject.outside(
                            "diff",
                            database.address().url(),
                            empty.address().url(),
                            "--user=" + database.address().user()));
            assertThat(same.out()).as(same.err()).startsWith("-- no difference");
        }
    }
}
