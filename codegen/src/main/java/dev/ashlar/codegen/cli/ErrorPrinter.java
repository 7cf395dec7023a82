package dev.ashlar.codegen.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in a line, on standard error; a stack trace only where it is asked for. */
final class ErrorPrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof ParameterException wrongUsage) {
            return handleParseException(wrongUsage, parsed.originalArgs().toArray(new String[0]));
        }
        Failure failure = KnownFailures.of(thrown);
        PrintWriter err = command.getErr();
        print(command, String.valueOf(failure.getMessage()));
        if (stackTraceWanted(command)) {
            Throwable origin = failure.getCause() == null ? failure : failure.getCause();
            origin.printStackTrace(err);
        }
        err.flush();
        return failure.exitCode().code();
    }

    @Override
    public int handleParseException(ParameterException wrongUsage, String[] arguments) {
        CommandLine command = wrongUsage.getCommandLine();
        PrintWriter err = command.getErr();
        ParameterException told = told(wrongUsage, command);
        print(command, String.valueOf(told.getMessage()));
        UnmatchedArgumentException.printSuggestions(told, err);
        err.println("See '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.code();
    }

    /** A misspelt option is what leaves the right one missing, so it is told first. */
    private static ParameterException told(ParameterException wrongUsage, CommandLine command) {
        List<String> unknown = command.getUnmatchedArguments();
        return wrongUsage instanceof MissingParameterException && !unknown.isEmpty()
                ? new UnmatchedArgumentException(command, unknown)
                : wrongUsage;
    }

    private static void print(CommandLine command, String message) {
        CommandLine.Help.ColorScheme colours = command.getColorScheme();
        command.getErr().println(colours.errorText("ashlar: " + message));
    }

    private static boolean stackTraceWanted(CommandLine command) {
        return command.getCommandSpec().root().userObject() instanceof Ashlar ashlar && ashlar.stackTrace();
    }
}
