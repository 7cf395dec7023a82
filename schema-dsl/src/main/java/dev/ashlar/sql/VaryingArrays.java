package dev.ashlar.sql;

/**
 * Arrays of <code>varchar</code> that are cast to <code>text[]</code>, as in <code>status IN ('a', 'b')</code>. The server prints
 * <code>(ARRAY['a'::character varying])::text[]</code> of one, and reads that as an array whose elements are cast one by one (its source,
 * parse_expr.c, transformTypeCast), which is another expression. With one more cast, to what the array is anyway, it reads what it has.
 */
public final class VaryingArrays {

    private static final String START = "(ARRAY[";
    private static final String ELEMENT = "::character varying";
    private static final String END = "])::text[]";
    private static final String EXACT_END = "]::character varying[])::text[]";

    private VaryingArrays() {}

    /** The server's text of an expression as the server reads just that expression in it. */
    public static String exact(String text) {
        int start = text.indexOf(START);
        if (start < 0) {
            return text;
        }
        var exact = new StringBuilder(text.length() + 32);
        int done = 0;
        while (start >= 0) {
            int end = elementsEnd(text, start + START.length());
            if (end >= 0 && text.startsWith(END, end)) {
                exact.append(text, done, end).append(EXACT_END);
                done = end + END.length();
            }
            start = text.indexOf(START, Math.max(done, start + 1));
        }
        return exact.append(text, done, text.length()).toString();
    }

    /** The same text as the server prints it. */
    public static String printed(String text) {
        return text.replace(EXACT_END, END);
    }

    /** Where a list of literals with their type ends; -1 where there is anything else. */
    private static int elementsEnd(String text, int from) {
        int at = from;
        while (true) {
            int literal = literalEnd(text, text.startsWith("E'", at) ? at + 1 : at);
            if (literal < 0 || !text.startsWith(ELEMENT, literal)) {
                return -1;
            }
            at = literal + ELEMENT.length();
            if (!text.startsWith(", ", at)) {
                return at;
            }
            at += 2;
        }
    }

    /** Where a literal in quotes ends, in which a quote is written twice; -1 where there is none. */
    private static int literalEnd(String text, int from) {
        if (!text.startsWith("'", from)) {
            return -1;
        }
        int at = from + 1;
        while (true) {
            int quote = text.indexOf('\'', at);
            if (quote < 0) {
                return -1;
            }
            if (!text.startsWith("'", quote + 1)) {
                return quote + 1;
            }
            at = quote + 2;
        }
    }
}
