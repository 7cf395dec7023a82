package dev.ashlar.apply;

import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * An error as the server told it.
 *
 * @param text code, message, detail and hint
 * @param position the character of the statement it points at, from 1; 0 if none
 */
record ServerWords(String text, int position) {

    static ServerWords of(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException told ? told.getServerErrorMessage() : null;
        if (message == null) {
            return new ServerWords(code(e) + Objects.requireNonNullElse(e.getMessage(), "no message"), 0);
        }
        StringBuilder text = new StringBuilder(code(e)).append(message.getMessage());
        if (message.getDetail() != null) {
            text.append(" (").append(message.getDetail()).append(')');
        }
        if (message.getHint() != null) {
            text.append(" Hint: ").append(message.getHint());
        }
        return new ServerWords(text.toString(), message.getPosition());
    }

    /** The line of a script in which the error is, for a statement that begins at {@code line}. */
    int line(int line, String statement) {
        int characters = Math.max(0, Math.min(position - 1, statement.codePointCount(0, statement.length())));
        String before = statement.substring(0, statement.offsetByCodePoints(0, characters));
        return line + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static String code(SQLException e) {
        return SqlStates.of(e).isEmpty() ? "" : "ERROR " + SqlStates.of(e) + ": ";
    }
}
