package dev.ashlar.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan does not do what it should; what it does instead is the message. */
public final class ProofFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String leg;
    private final List<String> differences;

    ProofFailure(String leg, List<String> differences, @Nullable Throwable cause) {
        super(leg + ":\n" + String.join("\n", differences), cause);
        this.leg = leg;
        this.differences = List.copyOf(differences);
    }

    /** The part of the way on which it failed. */
    public String leg() {
        return leg;
    }

    /** What is different, or what the server said; a line or more each. */
    public List<String> differences() {
        return differences;
    }
}
