package dev.ashlar.sql;

/** Counts the lines of a text up to positions that only grow, each character once. */
final class LineCount {
    private final String text;
    private int counted;
    private int line = 1;

    LineCount(String text) {
        this.text = text;
    }

    /** The line of {@code position}, from 1; never less than a position asked for before. */
    int at(int position) {
        for (; counted < position; counted++) {
            char c = text.charAt(counted);
            boolean pair = c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
            }
        }
        return line;
    }
}
