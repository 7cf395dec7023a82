package dev.ashlar.history;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an address: {@code public.users."Plan.Tier"}. */
final class LossAddress {
    private static final String PART =
            "(?:[A-Za-z_\\x{80}-\\x{10FFFF}][\\w$\\x{80}-\\x{10FFFF}]*+|\"(?:[^\"]|\"\")++\")";
    static final Pattern PATTERN = Pattern.compile(PART + "(?:\\." + PART + ")*+");
    private static final Pattern NEXT = Pattern.compile(PART);
    private static final Pattern SIMPLE = Pattern.compile("[a-z_][a-z0-9_$]*");

    private LossAddress() {}

    static boolean isAddress(String text) {
        return PATTERN.matcher(text).matches();
    }

    /** One text per object: bare names folded as the server folds them, quotes only where they are needed. */
    static String canonical(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("not an address: " + address);
        }
        StringJoiner canonical = new StringJoiner(".");
        Matcher part = NEXT.matcher(address);
        while (part.find()) {
            canonical.add(canonicalPart(part.group()));
        }
        return canonical.toString();
    }

    private static String canonicalPart(String part) {
        if (!part.startsWith("\"")) {
            return folded(part);
        }
        String name = part.substring(1, part.length() - 1).replace("\"\"", "\"");
        return SIMPLE.matcher(name).matches() ? name : part;
    }

    /** Bare names in simple letters fold; with others in them only ASCII does, and quotes tell them from their quoted namesakes. */
    private static String folded(String part) {
        StringBuilder folded = new StringBuilder(part.length());
        part.codePoints().map(c -> c < 0x80 ? Character.toLowerCase(c) : c).forEach(folded::appendCodePoint);
        String name = folded.toString();
        return SIMPLE.matcher(name.toLowerCase(Locale.ROOT)).matches() ? name : "\"" + name + "\"";
    }
}
