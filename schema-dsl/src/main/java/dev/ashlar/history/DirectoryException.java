package dev.ashlar.history;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A migrations directory that cannot be used or written; names every problem. */
public abstract sealed class DirectoryException extends AshlarException {
    private static final long serialVersionUID = 1;
    private final transient List<DirectoryProblem> problems;

    private DirectoryException(Path root, List<DirectoryProblem> problems, @Nullable Throwable cause) {
        super(message(root, problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of paths; never empty. */
    public List<DirectoryProblem> problems() {
        return problems;
    }

    static DirectoryException of(Path root, List<DirectoryProblem> problems) {
        boolean changed = problems.stream().anyMatch(problem -> problem.kind() == DirectoryProblem.Kind.CHECKSUM);
        return changed ? new ChecksumMismatch(root, problems) : new IllFormed(root, problems, null);
    }

    private static String message(Path root, List<DirectoryProblem> problems) {
        if (problems.size() == 1) {
            DirectoryProblem only = problems.getFirst();
            return "migrations directory " + root + (only.isOfDirectory() ? " " : ": ") + only;
        }
        return "migrations directory " + root + ": " + problems.size() + " problems"
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }

    /** Names, numbers or files that do not belong, or a directory that cannot be read or written. */
    public static final class IllFormed extends DirectoryException {
        private static final long serialVersionUID = 1;

        IllFormed(Path root, List<DirectoryProblem> problems, @Nullable Throwable cause) {
            super(root, problems, cause);
        }

        @Override
        public Outcome outcome() {
            return Outcome.USAGE;
        }
    }

    /** At least one file is not what {@code checksums.txt} says; other problems may be among them. */
    public static final class ChecksumMismatch extends DirectoryException {
        private static final long serialVersionUID = 1;

        ChecksumMismatch(Path root, List<DirectoryProblem> problems) {
            super(root, problems, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.CHECKSUM_MISMATCH;
        }
    }
}
