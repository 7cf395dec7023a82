package dev.ashlar.history;

import dev.ashlar.sql.SqlComment;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comment lines of a script: whatever stands in a name, each line stays a comment, and none reads like a line for machines unless it
 * is one.
 */
final class CommentLines {

    private static final int WIDTH = 110;
    private static final String MARK = "-- ";
    private static final String ITEM = "  ";
    private static final Pattern FOR_MACHINES =
            Pattern.compile("\\s*(?:Loses|Transaction)\\s*:.*", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();

    /** A line of prose, broken where it is long. */
    CommentLines line(String prose) {
        wrapped(MARK, prose);
        return this;
    }

    /** A line without words. */
    CommentLines gap() {
        text.append("--\n");
        return this;
    }

    /** A title with one line or more for each of the items; nothing where there are none. */
    CommentLines section(String title, List<String> items) {
        if (!items.isEmpty()) {
            gap().line(title + ":");
            items.forEach(item -> wrapped(MARK + ITEM, item));
        }
        return this;
    }

    /** A line that stays as long as it is. */
    CommentLines whole(String line) {
        text.append(MARK).append(SqlComment.escape(line)).append('\n');
        return this;
    }

    /** The lines, each with a line feed at its end. */
    String text() {
        return text.toString();
    }

    private void wrapped(String start, String prose) {
        String escaped = SqlComment.escape(prose);
        String rest = mayBegin(escaped, 0) ? escaped : "- " + escaped;
        String indent = start;
        while (indent.length() + rest.length() > WIDTH) {
            int at = breakAt(rest, WIDTH - indent.length());
            if (at < 0) {
                break;
            }
            text.append(indent).append(rest, 0, at).append('\n');
            rest = rest.substring(at + 1);
            indent = start + ITEM + ITEM;
        }
        text.append(indent).append(rest).append('\n');
    }

    /** The last blank that fits, or the first behind; never one before words that a machine would take for its own. */
    private static int breakAt(String line, int room) {
        for (int at = line.lastIndexOf(' ', room); at > 0; at = line.lastIndexOf(' ', at - 1)) {
            if (mayBegin(line, at + 1)) {
                return at;
            }
        }
        for (int at = line.indexOf(' ', Math.max(1, room)); at > 0; at = line.indexOf(' ', at + 1)) {
            if (mayBegin(line, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean mayBegin(String line, int from) {
        return !FOR_MACHINES.matcher(line).region(from, line.length()).matches();
    }
}
