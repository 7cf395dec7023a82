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

    private static List<String> parts(String qualified) {
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
}
