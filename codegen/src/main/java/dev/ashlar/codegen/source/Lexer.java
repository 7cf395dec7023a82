package dev.ashlar.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression as the server prints it. */
final class Lexer {

    /** What a token is. */
    enum Sort {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SYMBOL
    }

    /**
     * A token.
     *
     * @param value a word, a name or text without its quotes, a number, an operator or a bracket
     */
    record Token(Sort sort, String value) {

        boolean is(String symbolOrWord) {
            return (sort == Sort.SYMBOL || sort == Sort.WORD) && value.equals(symbolOrWord);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<word>[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*)(?![']|[A-Za-z0-9_])"
            + "|\"(?<quoted>(?:[^\"]|\"\")*+)\""
            + "|'(?<text>(?:[^']|'')*+)'"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?)(?![A-Za-z0-9_.])"
            + "|(?<symbol>::|<>|<=|>=|[-=<>()\\[\\],.](?![-+*/<>=~!@#%^&|`?]))"
            + ")");

    private Lexer() {}

    /** The tokens; empty where there are others than those of simple expressions. */
    static Optional<List<Token>> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        String trimmed = text.strip();
        Matcher matcher = TOKEN.matcher(trimmed);
        int at = 0;
        while (at < trimmed.length()) {
            if (!matcher.region(at, trimmed.length()).lookingAt()) {
                return Optional.empty();
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return Optional.of(tokens);
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("word") != null) {
            return new Token(Sort.WORD, matcher.group("word"));
        }
        if (matcher.group("quoted") != null) {
            return new Token(Sort.QUOTED, matcher.group("quoted").replace("\"\"", "\""));
        }
        if (matcher.group("text") != null) {
            return new Token(Sort.TEXT, matcher.group("text").replace("''", "'"));
        }
        return matcher.group("number") == null
                ? new Token(Sort.SYMBOL, matcher.group("symbol"))
                : new Token(Sort.NUMBER, matcher.group("number"));
    }
}
