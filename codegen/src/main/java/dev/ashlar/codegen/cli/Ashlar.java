package dev.ashlar.codegen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code ashlar}. */
@Command(
        name = "ashlar",
        versionProvider = Version.class,
        header = "The PostgreSQL schema as typed Java, with migrations proved both ways.",
        description = {
            "",
            "You describe the database in Java. Ashlar compares that with the last migration, writes the next one"
                    + " as plain SQL, forward and reverse, runs both on a scratch server until each is proved to"
                    + " undo the other, and generates the jOOQ classes of the same schema.",
            "",
            "A project says where things are in ashlar.properties at its root:",
            "  database.class = com.example.schema.App",
        },
        synopsisHeading = "@|bold Usage:|@ ",
        customSynopsis = "ashlar COMMAND [OPTIONS]",
        optionListHeading = "%n@|bold Options:|@%n",
        commandListHeading = "%n@|bold Commands,|@ in the order in which one uses them:%n",
        exitCodeListHeading = "%n@|bold Exit codes:|@%n",
        footerHeading = "%n@|bold Examples:|@%n",
        footer = {
            "  ashlar generate --project examples/billing",
            "      writes, proves and explains the migration from the last version to the Java sources",
            "  ashlar apply --url jdbc:postgresql://localhost/app --user deployer",
            "      brings a database up to date; the password is read from ASHLAR_PASSWORD",
        },
        usageHelpWidth = 100,
        subcommands = {
            DemoCommand.class,
            PullCommand.class,
            BaselineCommand.class,
            GenerateCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ApplyCommand.class,
            RevertCommand.class,
            StatusCommand.class,
            ResolveCommand.class,
            DriftCommand.class,
            JooqCommand.class,
            HelpCommand.class
        })
public final class Ashlar implements Runnable {
    // The two flags below are read by picocli alone.
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("unused")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    private boolean help;

    @SuppressWarnings("unused")
    @Option(names = "--version", versionHelp = true, description = "show the version")
    private boolean version;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "show where a failure comes from")
    private boolean stackTrace;

    /** For picocli. */
    public Ashlar() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * The command with its subcommands, for the command line and for tests.
     *
     * @return a fresh command line; executing it returns the exit code and never throws
     */
    public static CommandLine commandLine() {
        ErrorPrinter errors = new ErrorPrinter();
        CommandLine commandLine = new CommandLine(new Ashlar())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setExitCodeExceptionMapper(thrown -> ExitCode.FAULT.code())
                .setExecutionStrategy(Ashlar::runLast)
                .registerConverter(int.class, Ashlar::wholeNumber)
                .registerConverter(Integer.class, Ashlar::wholeNumber);
        commandLine.getCommandSpec().usageMessage().exitCodeList(ExitCode.list());
        return commandLine;
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a whole number, or too large");
        }
    }

    /** Runs the command that was named; what its {@code call()} returns is how the process ends. */
    private static int runLast(CommandLine.ParseResult parsed) {
        int exit = new CommandLine.RunLast().execute(parsed);
        CommandLine last = parsed.asCommandLineList().getLast();
        return last.getExecutionResult() instanceof ExitCode result ? result.code() : exit;
    }

    boolean stackTrace() {
        return stackTrace;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
