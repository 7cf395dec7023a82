package dev.ashlar.codegen.compile;

/** The running Java has no compiler. */
public final class CompilerMissingException extends SourceException {
    private static final long serialVersionUID = 1;

    CompilerMissingException(String javaHome) {
        super(
                "the Java at %s is a runtime without a compiler: run Ashlar with a JDK 21 or newer (JAVA_HOME)"
                        .formatted(javaHome),
                null);
    }
}
