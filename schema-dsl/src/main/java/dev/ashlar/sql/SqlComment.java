package dev.ashlar.sql;

/**
 * Text made safe to stand in an SQL comment. A line break in an object's name inside a comment would begin a line that
 * psql executes, so every control character is written as an escape.
 */
public final class SqlComment {

    private SqlComment() {}

    /** The text on one line, with control characters and comment marks defused. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                safe.append("\\n");
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString().replace("*/", "*\\/").replace("/*", "/\\*");
    }
}
