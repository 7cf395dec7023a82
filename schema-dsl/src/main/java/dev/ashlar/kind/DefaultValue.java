package dev.ashlar.kind;

import dev.ashlar.model.Expression;
import dev.ashlar.sql.Sql;

/**
 * An expression behind the word DEFAULT, where PostgreSQL's grammar takes less than elsewhere: no <code>AT TIME ZONE</code>,
 * <code>LIKE</code>, <code>AND</code> and the like without parentheses (the server's gram.y, b_expr). All of those are words
 * with spaces around them.
 */
final class DefaultValue {

    private DefaultValue() {}

    static Sql sql(Expression expression) {
        Sql value = expression.exact();
        return isOneTerm(value.text()) ? value : Sql.of("({})", value);
    }

    /** Whether there is no space outside of quotes and parentheses. */
    private static boolean isOneTerm(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
