package dev.ashlar.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.codegen.project.Project;
import dev.ashlar.codegen.scratch.ScratchException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root command: help, usage errors, and how failures end. */
class AshlarTest {
    @Test
    void helpTeachesOnStandardOutput() {
        Run run = Run.of(Ashlar.commandLine(), "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("ashlar.properties", "Exit codes:", "Examples:", "ashlar generate");
        for (ExitCode exit : ExitCode.values()) {
            assertThat(run.out()).containsPattern("(?m)^ +" + exit.code() + " +\\w");
        }
    }

    @Test
    void helpHasNoHolesInItsText() {
        CommandLine root = Ashlar.commandLine();
        assertThat(Run.of(root, "--help").out()).doesNotContain("\n\n\n");
        for (CommandLine command : root.getSubcommands().values()) {
            if (command.getCommandName().equals("diff")) {
                // Its text has the columns of a table.
                continue;
            }
            List<String> texts = new ArrayList<>(
                    List.of(command.getCommandSpec().usageMessage().description()));
            command.getCommandSpec().args().forEach(arg -> texts.addAll(List.of(arg.description())));
            assertThat(texts).allSatisfy(text -> assertThat(text.strip()).doesNotContain("  "));
        }
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Run.of(Ashlar.commandLine(), "help").out())
                .isEqualTo(Run.of(Ashlar.commandLine(), "--help").out());
        Run run = Run.of(Ashlar.commandLine(), "help", "apply");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--lock-wait=SECONDS");
        Run unknown = Run.of(Ashlar.commandLine(), "help", "aply");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("there is no command 'aply': the commands are demo, pull, baseline, generate, ");
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("apply --urll x", "Unknown options: '--urll', 'x'"),
                Arguments.of("apply", "Missing required option: '--url=URL'"),
                Arguments.of("apply --url u --to x", "'x' is not a whole number, or too large"),
                Arguments.of(
                        "apply --url jdbc:postgresql:x --lock-wait -1",
                        "--lock-wait takes seconds, 0 or more, and not -1"),
                Arguments.of(
                        "revert --url jdbc:postgresql:x --lock-wait -1",
                        "--lock-wait takes seconds, 0 or more, and not -1"),
                Arguments.of(
                        "apply --url jdbc:postgresql://h:99999/x",
                        "'99999' is no port: write a number from 1 to 65535"));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseIsNamed(String line, String message, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Project.FILE), "");
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--project", folder.toString()));
        Run run = Run.of(Ashlar.commandLine(), arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("ashlar: ").contains(message).doesNotContain("WARNING");
    }

    @Test
    void versionIsALine() {
        Run run = Run.of(Ashlar.commandLine(), "--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("ashlar \\S+ \\(Java \\S+\\)\\R");
    }

    @Test
    void wrongOptionIsToldInALineWithTheWayOn() {
        Run run = Run.of(Ashlar.commandLine(), "--hepl");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("ashlar: Unknown option: '--hepl'").endsWith("See 'ashlar --help'.\n");
    }

    @Test
    void missingCommandIsWrongUsage() {
        Run run = Run.of(Ashlar.commandLine());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("ashlar: a command is missing\nSee 'ashlar --help'.\n");
    }

    static Stream<Object[]> failures() {
        return Stream.of(
                new Object[] {new Failure(ExitCode.DRIFT, "drifted"), 5, "ashlar: drifted\n"},
                new Object[] {new ScratchException("no server"), 9, "ashlar: no server\n"},
                new Object[] {new SQLException("no route", "08001"), 9, "ashlar: the database refuses: no route\n"},
                new Object[] {
                    new IllegalStateException("odd"),
                    1,
                    "ashlar: internal fault, please report it with the output of --stacktrace:"
                            + " java.lang.IllegalStateException: odd\n"
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureIsALineAndAnExitCode(Exception thrown, int exit, String line) {
        Run run = Run.of(Ashlar.commandLine().addSubcommand(new Failing(thrown)), "fail");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).isEqualTo(line);
    }

    @Test
    void stackTraceIsShownOnRequest() {
        CommandLine command = Ashlar.commandLine().addSubcommand(new Failing(new IllegalStateException("odd")));
        Run run = Run.of(command, "fail", "--stacktrace");
        assertThat(run.err()).contains("\tat " + AshlarTest.class.getName());
    }

    @Test
    void exitCodeOfACommandIsItsResult() {
        CommandLine command = Ashlar.commandLine().addSubcommand(new Pending());
        assertThat(Run.of(command, "pending").exit()).isEqualTo(3);
        assertThat(Run.of(command, "pending", "--output", "JSON").exit()).isZero();
    }

    @Test
    void helpOfASubcommandIsInherited() {
        CommandLine command = Ashlar.commandLine().addSubcommand(new Pending());
        Run run = Run.of(command, "pending", "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--project=DIR", "text, json").doesNotContain("--password=", "--scratch-url");
    }

    @Test
    void onlyCommandsThatNeedOneTakeAScratchServer() {
        assertThat(Run.of(Ashlar.commandLine(), "generate", "--help").out()).contains("--scratch-url=URL");
        assertThat(Run.of(Ashlar.commandLine(), "revert", "--help").out())
                .contains("--url=URL")
                .doesNotContain("--scratch-url", "--password=");
    }

    @Test
    void projectIsReadFromTheFolderNamed(@TempDir Path folder) {
        CommandLine command = Ashlar.commandLine().addSubcommand(new Reading());
        Run run = Run.of(command, "read", "--project", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("ashlar: there is no " + folder.resolve(Project.FILE) + ": create it");
    }

    /** Classes that a process loads cannot be seen from inside, so the help is printed by a process of its own. */
    @Test
    void helpLoadsNoJooq() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ashlar.class.getName(),
                        "--help")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output)
                .contains(Ashlar.class.getName(), "Exit codes:")
                .doesNotContain("org.jooq.", "org.postgresql.");
    }

    private record Run(int exit, String out, String err) {
        static Run of(CommandLine command, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = command.setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .execute(arguments);
            return new Run(exit, out.toString(), err.toString());
        }
    }

    @Command(name = "fail")
    private record Failing(Exception thrown) implements Callable<ExitCode> {
        @Override
        public ExitCode call() throws Exception {
            throw thrown;
        }
    }

    @Command(name = "pending")
    private static final class Pending implements Callable<ExitCode> {
        @Mixin
        CommonOptions common = new CommonOptions();

        @Override
        public ExitCode call() {
            return common.output() == OutputFormat.TEXT ? ExitCode.CHANGES_PENDING : ExitCode.DONE;
        }
    }

    @Command(name = "read")
    private static final class Reading implements Callable<ExitCode> {
        @Mixin
        CommonOptions common = new CommonOptions();

        @Override
        public ExitCode call() {
            common.project();
            return ExitCode.DONE;
        }
    }
}
