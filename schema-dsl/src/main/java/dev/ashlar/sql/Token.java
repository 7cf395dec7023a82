package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One lexical element of a statement: a word, a quoted text or name, a run of digits, or a single other character.
 *
 * @param text the element, exactly as written
 * @param start where it begins, counted from 0
 */
public record Token(String text, int start) {

    /** Where the next character stands. */
    public int end() {
        return start + text.length();
    }

    /**
     * The elements of a statement in order, without blanks and comments; in time linear in its length. What is never closed goes on to
     * the end; {@link StatementSplitter} gives no such statement.
     */
    public static List<Token> of(String statement) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < statement.length()) {
            char c = statement.charAt(at);
            if (Lexical.isSpace(c)) {
                at++;
            } else if (statement.startsWith("--", at)) {
                at = Lexical.lineEnd(statement, at);
            } else if (statement.startsWith("/*", at)) {
                at = closed(statement, Lexical.commentEnd(statement, at));
            } else {
                int end = closed(statement, end(statement, at, c));
                tokens.add(new Token(statement.substring(at, end), at));
                at = end;
            }
        }
        return tokens;
    }

    private static int end(String statement, int at, char c) {
        if (c == '\'' || c == '"') {
            return Lexical.quoteEnd(statement, at, c);
        }
        if ((c == 'e' || c == 'E') && statement.startsWith("'", at + 1)) {
            return Lexical.escapedQuoteEnd(statement, at + 1);
        }
        if (c == '$') {
            int tagEnd = Lexical.dollarTagEnd(statement, at);
            if (tagEnd < 0) {
                return at + 1;
            }
            String tag = statement.substring(at, tagEnd);
            int close = statement.indexOf(tag, tagEnd);
            return close < 0 ? close : close + tag.length();
        }
        // A name's rule also ends a number: nothing in between can be a quote, a parenthesis or a comma.
        return Math.max(at + 1, Lexical.nameEnd(statement, at));
    }

    private static int closed(String statement, int end) {
        return end < 0 ? statement.length() : end;
    }
}
