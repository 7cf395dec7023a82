package dev.ashlar.sql;

/** Where the lexical elements of PostgreSQL end; the rules are those of the server's {@code scan.l}. */
final class Lexical {
    private static final int NONE = -1;

    private Lexical() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B;
    }

    static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static int nameEnd(String script, int from) {
        int at = from;
        while (at < script.length() && (isTagPart(script.charAt(at)) || script.charAt(at) == '$')) {
            at++;
        }
        return at;
    }

    /** Where the line of a {@code --} comment ends: at a line feed or a carriage return, as the server has it. */
    static int lineEnd(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != '\n' && script.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Behind the comment that begins at {@code from}, comments within it included; -1 if it is never closed. */
    static int commentEnd(String script, int from) {
        int depth = 0;
        int at = from;
        while (at < script.length()) {
            if (script.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (script.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return NONE;
    }

    /** Behind a text or name in which only the doubled quote is special; -1 if it is never closed. */
    static int quoteEnd(String script, int from, char quote) {
        int close = script.indexOf(quote, from + 1);
        while (close >= 0 && close + 1 < script.length() && script.charAt(close + 1) == quote) {
            close = script.indexOf(quote, close + 2);
        }
        return close < 0 ? NONE : close + 1;
    }

    /**
     * Behind a text with backslash escapes whose opening quote is at {@code from}; -1 if it is never closed. A text that goes on in quotes
     * after a line break is one literal, escapes included.
     */
    static int escapedQuoteEnd(String script, int from) {
        int at = from + 1;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c != '\'') {
                at++;
            } else if (at + 1 < script.length() && script.charAt(at + 1) == '\'') {
                at += 2;
            } else {
                int next = continuation(script, at + 1);
                if (next == NONE) {
                    return at + 1;
                }
                at = next + 1;
            }
        }
        return NONE;
    }

    /** The quote with which a literal goes on behind blanks, comments and at least one line break; -1 if it ends here. */
    private static int continuation(String script, int from) {
        boolean broken = false;
        int at = from;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (isSpace(c)) {
                broken |= c == '\n' || c == '\r';
                at++;
            } else if (script.startsWith("--", at)) {
                at = lineEnd(script, at);
            } else {
                return c == '\'' && broken ? at : NONE;
            }
        }
        return NONE;
    }

    /** Behind the tag {@code $$} or {@code $name$} at {@code from}; -1 if there is none ({@code $1}, a lone dollar sign). */
    static int dollarTagEnd(String script, int from) {
        int at = from + 1;
        if (at < script.length() && startsName(script.charAt(at))) {
            while (at < script.length() && isTagPart(script.charAt(at))) {
                at++;
            }
        }
        return at < script.length() && script.charAt(at) == '$' ? at + 1 : NONE;
    }

    private static boolean isTagPart(char c) {
        return startsName(c) || (c >= '0' && c <= '9');
    }
}
