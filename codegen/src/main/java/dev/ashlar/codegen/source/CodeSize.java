package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;

/** About how long code becomes in a class file. A method can have 65,535 bytes there (Java Virtual Machine Specification, 4.7.3). */
final class CodeSize {

    /** With room for what the estimate does not see. */
    static final int MOST = 30_000;

    /** A call, an element of an array, the reading of a field: none becomes longer than this. */
    private static final int BYTES = 11;

    private static final String BLOCK = "\"\"\"";

    private CodeSize() {}

    /** An upper bound: each name between signs becomes an instruction or two. */
    static int of(CodeBlock code) {
        int size = BYTES;
        boolean inText = false;
        String text = code.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!inText && text.startsWith(BLOCK, i)) {
                i = Math.max(i, text.indexOf(BLOCK, i + BLOCK.length())) + BLOCK.length() - 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText && (c == '(' || c == ',')) {
                size += BYTES;
            }
        }
        return size;
    }
}
