package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Names as SQL writes them, taken apart. */
final class SqlNames {

    private SqlNames() {}

    /** The names that a qualified one consists of, as strings of Java with commas between. */
    static CodeBlock strings(String qualified) {
        return parts(qualified).stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",$W"));
    }

    /** The names that a qualified one consists of. */
    static List<String> parts(String qualified) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < qualified.length(); i++) {
            char c = qualified.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < qualified.length() && qualified.charAt(i + 1) == '"';
                if (doubled) {
                    part.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** What stands between blanks, outside quotes and parentheses. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        split(text, ' ', words);
        return words;
    }

    /** What stands inside the outermost parentheses. */
    static List<String> lists(String text) {
        List<String> lists = new ArrayList<>();
        for (String word : words(text)) {
            if (word.startsWith("(")) {
                lists.add(word.substring(1, word.length() - 1));
            }
        }
        return lists;
    }

    /** What stands between commas, outside quotes and parentheses. */
    static List<String> commas(String text) {
        List<String> parts = new ArrayList<>();
        split(text, ',', parts);
        return parts;
    }

    private static void split(String text, char separator, List<String> parts) {
        char quote = 0;
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : separator;
            boolean outside = quote == 0 && depth == 0;
            if (i == text.length() || outside && c == separator) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
    }
}
