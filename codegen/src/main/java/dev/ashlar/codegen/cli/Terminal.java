package dev.ashlar.codegen.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal, where a person sits at one. */
final class Terminal {
    private Terminal() {}

    /** The console, where both standard input and standard output are a terminal. */
    @SuppressWarnings(
            "SystemConsoleNull") // On Java 21 null says that there is no terminal; later Console.isTerminal does.
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException java21) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
