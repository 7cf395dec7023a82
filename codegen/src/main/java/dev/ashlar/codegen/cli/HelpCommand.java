package dev.ashlar.codegen.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command help, for those who try it before {@code --help}. */
@Command(name = "help", header = "Show this help, or that of a command.")
final class HelpCommand implements Callable<ExitCode> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the command (default: all of them, in short)")
    private @Nullable String name;

    @Override
    public ExitCode call() {
        CommandLine root = spec.root().commandLine();
        CommandLine command = name == null ? root : root.getSubcommands().get(name);
        if (command == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no command '" + name + "': the commands are "
                            + String.join(", ", root.getSubcommands().keySet()));
        }
        PrintWriter out = root.getOut();
        command.usage(out, root.getColorScheme());
        out.flush();
        return ExitCode.DONE;
    }
}
