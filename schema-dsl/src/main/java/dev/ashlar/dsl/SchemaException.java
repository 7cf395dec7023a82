package dev.ashlar.dsl;

import java.util.List;
import java.util.stream.Collectors;

/** A schema has problems: all of them, each with what to write instead. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The problems, at least one. */
    public SchemaException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of the objects. */
    public List<Problem> problems() {
        return problems;
    }
}
