package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Strings as Java writes them. */
final class Texts {

    /** Far below the 65,535 bytes that a constant of a class file can have, whatever the characters. */
    private static final int LONGEST = 20_000;

    private Texts() {}

    /** A string: a text block where it has lines, and in pieces where it is too long for a constant. */
    static CodeBlock literal(String text) {
        if (text.length() > LONGEST) {
            return CodeBlock.of(
                    "$T.join($S, $L)",
                    String.class,
                    "",
                    pieces(text).stream().map(Texts::literal).collect(CodeBlock.joining(",$W")));
        }
        return isBlock(text) ? block(text) : CodeBlock.of("$S", text);
    }

    /** More arguments behind those that a call has already. */
    static CodeBlock after(List<CodeBlock> more) {
        return more.stream().map(each -> CodeBlock.of(",$W$L", each)).collect(CodeBlock.joining(""));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static boolean isBlock(String text) {
        return text.indexOf('\n') >= 0
                && !text.isBlank()
                && text.chars().noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c));
    }

    /** All its lines, the last one with the quotes too, have the same indentation, which the compiler takes away. */
    private static CodeBlock block(String text) {
        String body = text.replace("\\", "\\\\")
                .replace("\"\"\"", "\\\"\"\"")
                .replaceAll(" (?=\n|$)", "\\\\s")
                .replaceAll("\t(?=\n|$)", "\\\\t");
        return CodeBlock.of("\"\"\"\n$L\\\n\"\"\"", body);
    }
}
