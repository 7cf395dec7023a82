package dev.ashlar.codegen.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A class is neither in the source folders nor on the class path. */
public final class ClassMissingException extends SourceException {
    private static final long serialVersionUID = 1;

    ClassMissingException(String className, List<Path> folders, List<Path> missing, List<String> nearest) {
        super(message(className, folders, missing, nearest), null);
    }

    private static String message(String className, List<Path> folders, List<Path> missing, List<String> nearest) {
        String places = folders.isEmpty()
                ? "on the class path"
                : folders.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(", ", "in ", " or on the class path"));
        String suggestion = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
        String absent = missing.isEmpty()
                ? ""
                : missing.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(", ", "; there is no source folder ", ""));
        return "class %s is not found %s%s%s".formatted(className, places, absent, suggestion);
    }
}
