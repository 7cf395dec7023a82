package dev.ashlar.sql;

import java.nio.charset.StandardCharsets;

/**
 * The names that PostgreSQL itself makes for keys, constraints and sequences that nobody named: table, columns and a label
 * joined by underscores, each cut where they do not fit into 63 bytes together (the server's makeObjectName).
 */
public final class DerivedName {

    private static final String ASIDE = "__ashlar_old";

    private DerivedName() {}

    /** The name that an object is given to make way for another until it is dropped. */
    public static String aside(String name) {
        return cut(name, Identifier.MAX_BYTES - ASIDE.length()) + ASIDE;
    }

    /** The name made of a table's name and a label: <code>users_pkey</code>. */
    public static String of(String table, String label) {
        return cut(table, Identifier.MAX_BYTES - label.length() - 1) + "_" + label;
    }

    /** The name made of a table's name, its columns' names joined by underscores, and a label. */
    public static String of(String table, String columns, String label) {
        int room = Identifier.MAX_BYTES - label.length() - 2;
        int first = bytes(table);
        int second = bytes(columns);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return cut(table, first) + "_" + cut(columns, second) + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of the text as fits, whole characters only. */
    private static String cut(String text, int bytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
