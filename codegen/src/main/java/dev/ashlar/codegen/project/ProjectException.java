package dev.ashlar.codegen.project;

import java.util.List;

/** {@code ashlar.properties} is missing or wrong; the message holds every problem, one a line. */
public final class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProjectException(List<String> problems) {
        super(String.join("\n", problems));
    }

    ProjectException(String problem) {
        super(problem);
    }
}
