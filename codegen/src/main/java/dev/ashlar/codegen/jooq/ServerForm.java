package dev.ashlar.codegen.jooq;

import dev.ashlar.model.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the server writes a column's default: rules for literals and well-known functions, so that a schema
 * that no server has seen yet has exact accessors in most cases. Where no rule fits there is no answer.
 */
final class ServerForm {

    private static final Set<String> SQL_VALUES = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "current_role",
            "session_user",
            "current_catalog",
            "current_schema");
    private static final Set<String> FUNCTIONS = Set.of(
            "now",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timeofday",
            "random",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "txid_current",
            "pg_current_xact_id",
            "version");

    private static final String STRING = "(?:[eE]?'(?:[^']|'')*+'|[bB]'[01]*')";
    private static final Pattern LITERAL = Pattern.compile(STRING);
    private static final Pattern NUMBER = Pattern.compile("([+-]?)\\s*(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)");
    private static final Pattern SQL_VALUE = Pattern.compile("([a-z_]+)(?:\\(\\s*(\\d)?\\s*\\))?");
    private static final Pattern CALL = Pattern.compile("(?:pg_catalog\\.)?([a-z_0-9]+)\\(\\s*\\)");
    private static final Pattern CAST =
            Pattern.compile("cast\\s*\\(\\s*(.+)\\s+as\\s+([^']+)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SHORT_CAST = Pattern.compile(
            "(" + STRING + "|\\(?[+-]?[0-9.]+\\)?|null|array\\[.*\\])::([^:']+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TYPED =
            Pattern.compile("([a-z][a-z ]*[a-z])\\s*('(?:[^']|'')*+')", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARRAY = Pattern.compile("array\\[(.*)\\]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("\\s*(" + STRING + "|[+-]?[0-9.]+|true|false)\\s*(?:,|$)");
    private static final Pattern NEXT_VALUE = Pattern.compile(
            "nextval\\(\\s*(?:cast\\()?\\s*'((?:[^']|'')++)'(?:::regclass|\\s+as\\s+regclass\\s*\\))?\\s*\\)");
    private static final Pattern UTC_NOW =
            Pattern.compile("\\(?\\s*now\\(\\) at time zone '([^']+)'\\s*\\)?", Pattern.CASE_INSENSITIVE);

    private final SqlType type;
    private final TypeLabels labels;
    private final LiteralForm literals;

    ServerForm(SqlType type, TypeLabels labels) {
        this.type = type;
        this.labels = labels;
        this.literals = new LiteralForm(labels);
    }

    /** Whether the default is null, which the server does not keep where the type needs no conversion. */
    boolean isAbsent(String ours) {
        String text = unwrapped(ours.strip());
        Matcher cast = CAST.matcher(text);
        boolean isNull = text.equalsIgnoreCase("null")
                || cast.matches()
                        && cast.group(1).strip().equalsIgnoreCase("null")
                        && labels.parse(cast.group(2).strip(), type).equals(Optional.of(type));
        return isNull && type.modifiers().isEmpty();
    }

    Optional<String> of(String ours) {
        return Optional.ofNullable(form(unwrapped(ours.strip())));
    }

    private @Nullable String form(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("null")) {
            return "NULL::" + labels.ofConstant(type);
        }
        if (lower.equals("true") || lower.equals("false")) {
            return lower;
        }
        if (NUMBER.matcher(text).matches()) {
            return number(text);
        }
        if (LITERAL.matcher(text).matches()) {
            return literals.of(text, type);
        }
        String call = call(lower, text);
        if (call != null) {
            return call;
        }
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return cast(typed.group(2), typed.group(1));
        }
        Matcher shortCast = SHORT_CAST.matcher(text);
        if (shortCast.matches()) {
            return cast(shortCast.group(1), shortCast.group(2).strip());
        }
        Matcher longCast = CAST.matcher(text);
        return longCast.matches()
                ? cast(longCast.group(1).strip(), longCast.group(2).strip())
                : null;
    }

    private static @Nullable String call(String lower, String text) {
        Matcher value = SQL_VALUE.matcher(lower);
        if (value.matches() && SQL_VALUES.contains(value.group(1))) {
            String precision = value.group(2);
            return value.group(1).toUpperCase(Locale.ROOT) + (precision == null ? "" : "(" + precision + ")");
        }
        Matcher call = CALL.matcher(lower);
        if (call.matches() && FUNCTIONS.contains(call.group(1))) {
            return call.group(1) + "()";
        }
        Matcher next = NEXT_VALUE.matcher(text);
        if (next.matches()) {
            return "nextval('" + sequence(next.group(1).replace("''", "'")).replace("'", "''") + "'::regclass)";
        }
        Matcher utc = UTC_NOW.matcher(text);
        return utc.matches() ? "(now() AT TIME ZONE '" + utc.group(1) + "'::text)" : null;
    }

    /** A sequence in the default search path is written without its schema. */
    private static String sequence(String written) {
        return written.startsWith("public.") ? written.substring("public.".length()) : written;
    }

    /** A constant with a sign, or too large for an integer, is a string with a type. */
    static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        boolean negative = number.group(1).equals("-");
        boolean whole = number.group(2).chars().allMatch(Character::isDigit);
        var size = new BigDecimal(number.group(2));
        BigDecimal value = negative ? size.negate() : size;
        String plain = (negative ? "-" : "") + size.toPlainString();
        if (whole && isBetween(value, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            return negative ? "'" + plain + "'::integer" : plain;
        }
        if (whole && isBetween(value, Long.MIN_VALUE, Long.MAX_VALUE)) {
            return "'" + plain + "'::bigint";
        }
        return negative || value.scale() <= 0 ? "'" + plain + "'::numeric" : plain;
    }

    private static boolean isBetween(BigDecimal value, long low, long high) {
        return value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0;
    }

    private @Nullable String cast(String value, String words) {
        return labels.parse(words, type).map(target -> cast(value, target)).orElse(null);
    }

    private @Nullable String cast(String value, SqlType target) {
        if (value.equalsIgnoreCase("null")) {
            return "NULL::" + labels.ofCast(target);
        }
        String name = TypeLabels.catalogName(target);
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return name.equals("bool") ? value.toLowerCase(Locale.ROOT) : null;
        }
        if (LITERAL.matcher(value).matches()) {
            return literal(value, target);
        }
        String plain = unwrapped(value);
        if (NUMBER.matcher(plain).matches()) {
            String constant = number(plain);
            boolean same = name.equals("int4") && constant.chars().allMatch(Character::isDigit)
                    || name.equals("numeric") && target.modifiers().isEmpty() && constant.matches("[0-9]+\\.[0-9]+");
            return same ? constant : "(" + constant + ")::" + labels.ofCast(target);
        }
        Matcher array = ARRAY.matcher(value);
        return array.matches() && target.array() ? array(array.group(1), target) : null;
    }

    private @Nullable String literal(String value, SqlType target) {
        if (target.modifiers().isEmpty() || TypeLabels.catalogName(target).equals("interval")) {
            return literals.of(value, target);
        }
        String constant = literals.of(value, new SqlType(target.name(), target.userType(), List.of(), target.array()));
        if (constant == null) {
            return null;
        }
        int label = constant.lastIndexOf("'::");
        return (label < 0 ? constant : constant.substring(0, label + 1)) + "::" + labels.ofCast(target);
    }

    private @Nullable String array(String inside, SqlType target) {
        if (inside.isBlank()) {
            return "ARRAY[]::" + labels.ofConstant(target);
        }
        List<String> elements = new ArrayList<>();
        Matcher element = ELEMENT.matcher(inside);
        int end = 0;
        while (end < inside.length() && element.find(end) && element.start() == end) {
            String form = cast(element.group(1), target.element());
            if (form == null) {
                return null;
            }
            elements.add(form);
            end = element.end();
        }
        return end == inside.length() ? "ARRAY[" + String.join(", ", elements) + "]" : null;
    }

    /** Without parentheses around the whole. */
    private static String unwrapped(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return text;
            }
        }
        return unwrapped(text.substring(1, text.length() - 1).strip());
    }
}
