package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.cli.TestProject.Ended;
import dev.ashlar.codegen.scratch.ScratchDatabase;
import dev.ashlar.codegen.scratch.ScratchServer;
import dev.ashlar.history.MigrationsDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is built outside a transaction, whose build is cut off, and the person who has to look. */
class ResolveCommandTest {
    private static final String SCRIPT = "V0002__index_name.sql";
    private static final String WAITS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name = 'ashlar' AND wait_event_type = 'Lock' AND query ~ 'CONCURRENTLY'";
    private static final String VALID =
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.items_name')";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private TestProject project;
    private ScratchServer server;
    private ScratchDatabase database;

    @BeforeEach
    void twoMigrations() {
        String name = "final Column<String> name = column(\"name\", text().nullable());";
        project = new TestProject(folder).schema(name);
        assertThat(project.run("generate", "base").exit()).isZero();
        project.schema(name + "final Index byName = index(\"items_name\").on(name);");
        Ended generated = project.run("generate", "index_name");
        assertThat(generated.exit()).as(generated.err()).isZero();
        project.write(
                "db/" + SCRIPT, "-- Transaction: none\nCREATE INDEX CONCURRENTLY items_name ON public.items (name);\n");
        project.write("db/U0002__index_name.sql", "-- Transaction: none\nDROP INDEX CONCURRENTLY public.items_name;\n");
        MigrationsDirectory.recordChecksums(folder.resolve("db"));
        server = ScratchServer.embedded();
        database = server.newDatabase();
        assertThat(run("apply", "--to", "1").exit()).isZero();
    }

    @AfterEach
    void stop() {
        database.close();
        server.close();
    }

    @Test
    void whatIsNotDoneIsExecutedAgain() throws Exception {
        Ended cut = cutOff("apply");
        assertThat(cut.exit()).isEqualTo(9);
        assertThat(cut.err())
                .contains(SCRIPT, "was not confirmed", "ashlar resolve")
                .doesNotContain("\tat ");
        assertThat(query(VALID)).isEqualTo("f");

        Ended status = run("status");
        assertThat(status.out()).contains("version 1", "partly applied", SCRIPT + " was begun at");
        for (String command : List.of("apply", "revert")) {
            Ended stopped = run(command);
            assertThat(stopped.exit()).isEqualTo(7);
            assertThat(stopped.err()).contains("nothing was touched", "ashlar resolve");
        }
        assertThat(run("drift").exit()).isEqualTo(7);

        execute("DROP INDEX public.items_name");
        Ended resolved = typed(status.out(), "--not-done");
        assertThat(resolved.err()).isEmpty();
        assertThat(resolved.exit()).isZero();
        assertThat(resolved.out()).isEqualTo(SCRIPT + " counts as not done: the database is at version 1\n");
        assertThat(run("apply").out()).contains("from version 1 to version 2");
        assertThat(query(VALID)).isEqualTo("t");
        assertThat(run("drift").exit()).isZero();
    }

    @Test
    void whatAPersonFinishedCountsAsDone() throws Exception {
        String told = cutOff("apply").err();
        execute("REINDEX INDEX public.items_name");
        Ended resolved = typed(told, "--done", "--output", "json");
        assertThat(resolved.exit()).isZero();
        assertThat(resolved.out().replaceAll("\\s", ""))
                .isEqualTo("{\"file\":\"" + SCRIPT + "\",\"resolution\":\"done\",\"version\":2}");
        assertThat(run("apply").out()).contains("nothing to do");
        assertThat(run("drift").exit()).isZero();

        Ended again = run("resolve", SCRIPT, "--done");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains(SCRIPT + " has nothing to resolve on", "no script was cut off there");
    }

    @Test
    void aReverseIsResolvedTheSameWay() throws Exception {
        assertThat(run("apply").exit()).isZero();
        cutOff("revert");
        Ended status = run("status");
        assertThat(status.out()).contains("partly reverted", "U0002__index_name.sql was begun at");
        execute("DROP INDEX IF EXISTS public.items_name");
        assertThat(typed(status.out(), "--done").out()).contains("U0002__index_name.sql counts as done", "version 1");
    }

    @Test
    void wrongInputIsSaidAndChangesNothing() throws Exception {
        cutOff("apply");
        String history = "SELECT string_agg(h::text, ';' ORDER BY id) FROM ashlar.history AS h";
        String before = query(history);
        assertThat(run("resolve", "V0001__base.sql", "--done").err())
                .contains("V0001__base.sql has nothing to resolve on", "only " + SCRIPT + " was cut off there");
        for (Ended ended : List.of(run("resolve", SCRIPT), run("resolve", SCRIPT, "--done", "--not-done"))) {
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo(
                            "ashlar: say what you found: --done if the effect of " + SCRIPT
                                    + " is there, whole, or --not-done if it is not; one of them\nSee 'ashlar resolve --help'.\n");
        }
        assertThat(run("resolve", "--done").err()).contains("Missing required parameter: 'FILE'");
        assertThat(query(history)).isEqualTo(before);
    }

    @Test
    void helpSaysWhenAndHow() {
        assertThat(project.run("resolve", "--help").out())
                .contains("-- Transaction: none", "--done", "--not-done", "Examples:")
                .contains("  SELECT indisvalid FROM pg_index WHERE indexrelid = 'public.users_email'::regclass;\n")
                .contains("--not-done --url jdbc:postgresql://localhost/app\n");
    }

    /** Runs a command up to the statement that waits for our lock, and ends its session there. */
    private Ended cutOff(String command) throws Exception {
        try (Connection ours = database.connect();
                Statement lock = ours.createStatement()) {
            ours.setAutoCommit(false);
            lock.execute("LOCK TABLE public.items IN ROW EXCLUSIVE MODE");
            CompletableFuture<Ended> ended = CompletableFuture.supplyAsync(() -> run(command));
            String waiting = "";
            while (waiting.isEmpty() && !ended.isDone()) {
                Thread.sleep(20);
                waiting = query(WAITS);
            }
            assertThat(waiting).as("the command waits").isNotEmpty();
            execute("SELECT pg_terminate_backend(" + waiting + ")");
            return ended.get();
        }
    }

    /** Runs the command that a message tells to type, as a shell would. */
    private Ended typed(String message, String answer, String... more) {
        String line = message.lines()
                .filter(each -> each.contains("ashlar resolve") && each.contains(answer + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message));
        List<String> words = WORD.matcher(line.substring(line.indexOf("ashlar ") + "ashlar ".length()))
                .results()
                .map(ResolveCommandTest::word)
                .toList();
        String[] all = Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
        return ConnectionOptions.withPassword(database.address().password(), () -> project.run(all));
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private Ended run(String... arguments) {
        return project.run(database.address(), arguments);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value, as text; empty where there is none. */
    private String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
