package dev.ashlar.sql;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One name of an object. Quoted only where PostgreSQL would read it as something else without quotes: the one place
 * that decides this, for the DSL, for expressions and for DDL. Immutable.
 *
 * @param name the name as the catalog holds it, unquoted
 */
public record Identifier(String name) implements SqlPart {

    /**
     * The longest name in bytes of UTF-8; PostgreSQL cuts a longer one with no more than a notice (manual, "Identifiers
     * and Key Words").
     */
    public static final int MAX_BYTES = 63;

    public Identifier {
        Objects.requireNonNull(name, "name");
    }

    /** The name as it stands in SQL. */
    @Override
    public String text() {
        return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name as a piece of SQL. */
    public Sql sql() {
        return Sql.raw(text());
    }

    /** Whether the name fits into the 63 bytes that PostgreSQL keeps. */
    public boolean fits() {
        return name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || !isStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isStart(c) && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !Keywords.NEED_QUOTES.contains(name);
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c == '_';
    }

    @Override
    public String toString() {
        return text();
    }
}
