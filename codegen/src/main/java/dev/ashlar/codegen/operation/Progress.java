package dev.ashlar.codegen.operation;

/** Is told what an operation is about to do. */
public interface Progress {

    /** The next part of the work begins: a few words, without a full stop. */
    void step(String words);

    /** Nobody listens. */
    static Progress silent() {
        return words -> {};
    }
}
