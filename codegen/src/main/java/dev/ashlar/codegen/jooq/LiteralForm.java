package dev.ashlar.codegen.jooq;

import dev.ashlar.model.SqlType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A string literal as the server writes it back when it was read as a constant of some type. */
final class LiteralForm {

    /** Types that give back what they were given. */
    private static final Set<String> VERBATIM = Set.of("text", "varchar", "bpchar", "char", "name", "json", "xml");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d*");
    private static final Pattern NUMERIC = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern FLOAT = Pattern.compile("-?(0|[1-9]\\d{0,5})(\\.\\d{0,4}[1-9])?");
    private static final Pattern PLAIN_JSON = Pattern.compile("\\{}|\\[]|true|false|null|0|[1-9]\\d*|\"[\\w .:/-]*\"");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-fA-F]{2})*");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern BITS = Pattern.compile("[01]*");

    private final TypeLabels labels;

    LiteralForm(TypeLabels labels) {
        this.labels = labels;
    }

    /**
     * The server's form of a literal.
     *
     * @return null where it is not known how the server writes the value
     */
    @Nullable
    String of(String literal, SqlType type) {
        if (literal.charAt(0) == 'b' || literal.charAt(0) == 'B') {
            return literal.substring(1) + "::\"bit\"";
        }
        String value = value(literal);
        if (type.array()) {
            return value.equals("{}") ? "'{}'::" + labels.ofConstant(type) : null;
        }
        String name = TypeLabels.catalogName(type);
        if (name.equals("bool")) {
            return truth(value);
        }
        if (name.equals("int4") && INTEGER.matcher(value).matches() && !value.startsWith("-")) {
            return value;
        }
        if (name.equals("numeric") && NUMERIC.matcher(value).matches() && value.matches("\\d+\\.\\d+")) {
            return value;
        }
        String canonical = canonical(value, name);
        if (canonical == null) {
            return null;
        }
        return "'" + canonical.replace("'", "''") + "'::" + labels.ofConstant(type);
    }

    private static @Nullable String canonical(String value, String name) {
        if (name.isEmpty() || VERBATIM.contains(name)) {
            return value;
        }
        return switch (name) {
            case "uuid" -> UUID.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : null;
            case "int2", "int4", "int8", "oid" -> matching(INTEGER, value);
            case "numeric" -> matching(NUMERIC, value);
            case "float4", "float8" -> matching(FLOAT, value);
            case "jsonb" -> matching(PLAIN_JSON, value);
            case "bytea" -> BYTES.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : null;
            case "inet" -> matching(IPV4, value);
            case "bit", "varbit" -> matching(BITS, value);
            case "tsvector" -> value.isEmpty() ? value : null;
            case "date", "time", "timestamp", "timestamptz", "interval" -> TimeForm.of(value, name);
            default -> name.endsWith("range") && value.equals("empty") ? value : null;
        };
    }

    private static @Nullable String matching(Pattern pattern, String value) {
        return pattern.matcher(value).matches() ? value : null;
    }

    private static @Nullable String truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "on", "1" -> "true";
            case "f", "false", "n", "no", "off", "0" -> "false";
            default -> null;
        };
    }

    /** The value of a string literal, of the form with backslashes too. */
    private static String value(String literal) {
        boolean escaped = literal.charAt(0) != '\'';
        String inside = literal.substring(escaped ? 2 : 1, literal.length() - 1).replace("''", "'");
        if (!escaped) {
            return inside;
        }
        var value = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\\' && i + 1 < inside.length()) {
                i++;
                char next = inside.charAt(i);
                value.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            default -> next;
                        });
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
