package dev.ashlar.history;

import dev.ashlar.model.ObjectId;
import dev.ashlar.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type as text, exactly: <code>numeric(10,2)</code>, <code>timestamp with time zone[]</code>, <code>enum public.plan</code>. A
 * name that could be read as something else stands in double quotes.
 */
final class TypeText {

    /** Kinds of object that a type can be, with the blank behind their word. */
    private static final String OWN = "(?:enum|domain|composite type|range type|table|view) ";

    private static final Pattern IS_OWN = Pattern.compile("^" + OWN);
    private static final Pattern PLAIN = Pattern.compile("(?!" + OWN + ")[a-z][a-z0-9_. ]*");
    private static final Pattern MODIFIERS = Pattern.compile("\\((-?\\d{1,9}(?:,-?\\d{1,9})*)\\)$");

    private TypeText() {}

    static String of(SqlType type) {
        ObjectId userType = type.userType();
        String base = userType == null ? name(type.name()) : AddressText.of(userType);
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        return base + modifiers + (type.array() ? "[]" : "");
    }

    /**
     * The type that a text says.
     *
     * @throws IllegalArgumentException where it says none
     */
    static SqlType parse(String text) {
        boolean array = text.endsWith("[]");
        String rest = array ? text.substring(0, text.length() - 2) : text;
        List<Integer> modifiers = new ArrayList<>();
        Matcher matcher = MODIFIERS.matcher(rest);
        if (matcher.find()) {
            for (String modifier : matcher.group(1).split(",")) {
                modifiers.add(Integer.valueOf(modifier));
            }
            rest = rest.substring(0, matcher.start());
        }
        return IS_OWN.matcher(rest).find()
                ? new SqlType("", AddressText.parse(rest), modifiers, array)
                : new SqlType(unquoted(rest), null, modifiers, array);
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String unquoted(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
}
