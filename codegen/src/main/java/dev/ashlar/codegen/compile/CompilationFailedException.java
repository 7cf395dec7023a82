package dev.ashlar.codegen.compile;

/** The sources do not compile. */
public final class CompilationFailedException extends SourceException {
    private static final long serialVersionUID = 1;

    private final String output;

    CompilationFailedException(String output) {
        super("the sources do not compile:\n" + output, null);
        this.output = output;
    }

    /**
     * What the compiler said.
     *
     * @return javac's own text: file, line, message, source line, and the number of errors
     */
    public String output() {
        return output;
    }
}
