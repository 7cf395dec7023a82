package dev.ashlar.codegen.cli;

import dev.ashlar.AshlarException;
import dev.ashlar.codegen.compile.SourceException;
import dev.ashlar.codegen.jdbc.InvalidAddressException;
import dev.ashlar.codegen.project.ProjectException;
import dev.ashlar.codegen.scratch.ScratchException;
import java.sql.SQLException;

/** What the services' exceptions mean to someone at the command line. */
final class KnownFailures {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String CONNECTION = "08";
    private static final String AUTHORISATION = "28";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private KnownFailures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case Failure failure -> failure;
            case AshlarException e -> new Failure(ExitCode.of(e.outcome()), message(e), e);
            case ProjectException e -> new Failure(ExitCode.USAGE, message(e), e);
            case SourceException e -> new Failure(ExitCode.USAGE, message(e), e);
            case InvalidAddressException e -> new Failure(ExitCode.USAGE, message(e), e);
            case ScratchException e -> new Failure(ExitCode.CONNECTION_OR_PRIVILEGE, message(e), e);
            case SQLException e
            when accessDenied(e) ->
                new Failure(ExitCode.CONNECTION_OR_PRIVILEGE, "the database refuses: " + message(e), e);
            default ->
                new Failure(
                        ExitCode.FAULT,
                        "internal fault, please report it with the output of --stacktrace: " + thrown,
                        thrown);
        };
    }

    private static boolean accessDenied(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && (state.startsWith(CONNECTION)
                        || state.startsWith(AUTHORISATION)
                        || state.equals(INSUFFICIENT_PRIVILEGE)
                        || state.equals(CANNOT_CONNECT_NOW)
                        || state.equals(NO_SUCH_DATABASE)
                        || state.equals(TOO_MANY_CONNECTIONS));
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
