package dev.ashlar.sql;

import java.util.Objects;

/**
 * A string literal. Immutable.
 *
 * @param value the value, unquoted; U+0000 is not possible in PostgreSQL
 */
public record Literal(String value) implements SqlPart {

    public Literal {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The literal as PostgreSQL reads it: plain quotes, or the <code>E''</code> form where it holds a backslash, so that
     * the text means the same whatever <code>standard_conforming_strings</code> says, and where it holds a line break, so
     * that a statement keeps its lines (manual, "String Constants With C-Style Escapes").
     */
    @Override
    public String text() {
        String doubled = value.replace("'", "''");
        if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return "'" + doubled + "'";
        }
        return "E'" + doubled.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "'";
    }

    @Override
    public String toString() {
        return text();
    }
}
