package dev.ashlar.codegen.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of Java made of names of SQL. What they are made of may be any text. */
final class JavaName {

    private static final String NOTHING = "unnamed";

    private JavaName() {}

    /** The name of a field or method: {@code createdAt}. */
    static String field(String name) {
        List<String> words = words(name);
        return started(
                words.get(0) + words.stream().skip(1).map(JavaName::capitalised).collect(Collectors.joining()));
    }

    /** The name of a constant: {@code CREATED_AT}. */
    static String constant(String name) {
        return started(
                words(name).stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_")));
    }

    /** The name of a class: {@code BillingPeriods}. Files are called after it, so it has letters of ASCII only. */
    static String type(String name) {
        String joined = words(ascii(name)).stream().map(JavaName::capitalised).collect(Collectors.joining());
        return Character.isDigit(joined.charAt(0)) ? "T" + joined : joined;
    }

    private static String capitalised(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + word.substring(Character.charCount(first));
    }

    private static String started(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    /** Letters without their accents; a letter of another script is told by its number. */
    private static String ascii(String name) {
        var text = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(point -> {
            if (point < 0x80) {
                text.appendCodePoint(point);
            } else if (Character.isLetterOrDigit(point)) {
                text.append("_u").append(Integer.toHexString(point)).append('_');
            }
        });
        return text.toString();
    }

    /** The words of a name in lower case, at least one: parted by what is no letter or digit, and by capitals. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        int before = ' ';
        for (int point : name.codePoints().toArray()) {
            boolean part = Character.isJavaIdentifierPart(point)
                    && !Character.isIdentifierIgnorable(point)
                    && point != '_'
                    && Character.getType(point) != Character.CURRENCY_SYMBOL
                    && Character.getType(point) != Character.CONNECTOR_PUNCTUATION;
            boolean next = !part || Character.isUpperCase(point) && !Character.isUpperCase(before);
            if (next && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.append(Character.toString(point).toLowerCase(Locale.ROOT));
            }
            before = point;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.isEmpty() ? List.of(NOTHING) : words;
    }
}
