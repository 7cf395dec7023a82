package dev.ashlar.codegen.source;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is made and then told more by one call after the other. For one thread. */
final class Chain {

    private final CodeBlock made;
    private final List<CodeBlock> calls = new ArrayList<>();

    Chain(CodeBlock made) {
        this.made = made;
    }

    /** One more call, without the dot before it. */
    Chain then(String format, @Nullable Object... arguments) {
        calls.add(CodeBlock.of(format, arguments));
        return this;
    }

    /** One more call where there is something to say; else an argument may be null. */
    Chain thenIf(boolean said, String format, @Nullable Object... arguments) {
        return said ? then(format, arguments) : this;
    }

    /** All that is said of another. */
    Chain thenAll(Chain other) {
        calls.addAll(other.calls);
        return this;
    }

    /** Whether no more is said. */
    boolean isEmpty() {
        return calls.isEmpty();
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder().add(made);
        calls.forEach(call -> code.add("$Z.").add(call));
        return code.build();
    }
}
