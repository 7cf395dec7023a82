package dev.ashlar.history;

import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * JSON in one layout that reads and merges well: what fits into a line stands on one, all else has one element per line and two
 * blanks more before it. Lines end with LF.
 */
final class CanonicalJson {

    private static final int WIDTH = 120;
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private int lineStart;

    private CanonicalJson() {}

    /** The text of a tree, with a line feed at its end; the outermost braces stand on lines of their own. */
    static String text(JsonNode tree) {
        var json = new CanonicalJson();
        json.broken(tree, "");
        return json.text.append('\n').toString();
    }

    private void write(JsonNode node, String indent) {
        int start = text.length();
        if (!inline(node, lineStart + WIDTH) && node.isContainer()) {
            text.setLength(start);
            broken(node, indent);
        }
    }

    private void broken(JsonNode node, String indent) {
        String separator = "";
        text.append(node.isObject() ? '{' : '[');
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                line(separator, indent + STEP);
                name(field.getKey());
                write(field.getValue(), indent + STEP);
                separator = ",";
            }
        } else {
            for (JsonNode element : node) {
                line(separator, indent + STEP);
                write(element, indent + STEP);
                separator = ",";
            }
        }
        line("", indent);
        text.append(node.isObject() ? '}' : ']');
    }

    private void line(String end, String indent) {
        text.append(end).append('\n');
        lineStart = text.length();
        text.append(indent);
    }

    /** Writes on one line; false, with an unfinished text, where it would end beyond the limit. */
    private boolean inline(JsonNode node, int limit) {
        if (!node.isContainer()) {
            scalar(node);
            return text.length() <= limit;
        }
        String separator = "";
        text.append(node.isObject() ? '{' : '[');
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                text.append(separator);
                name(field.getKey());
                if (!inline(field.getValue(), limit)) {
                    return false;
                }
                separator = ", ";
            }
        } else {
            for (JsonNode element : node) {
                text.append(separator);
                if (!inline(element, limit)) {
                    return false;
                }
                separator = ", ";
            }
        }
        text.append(node.isObject() ? '}' : ']');
        return text.length() <= limit;
    }

    private void name(String name) {
        quoted(name);
        text.append(": ");
    }

    private void scalar(JsonNode node) {
        if (node.isString()) {
            quoted(node.stringValue());
        } else {
            text.append(node);
        }
    }

    private void quoted(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }
}
