package dev.ashlar.history;

/**
 * One thing that is wrong with a migrations directory.
 *
 * @param kind whether the directory is ill-formed or a file is not what was recorded
 * @param path the file, relative to the directory; a dot for the directory itself
 * @param message what is wrong and what to do
 */
public record DirectoryProblem(Kind kind, String path, String message) {

    private static final String DIRECTORY = ".";

    /** What sort of problem it is. */
    public enum Kind {
        /** Names, numbers, missing or unknown files. */
        FORM,
        /** A file was changed, is missing, or is not listed. */
        CHECKSUM
    }

    static DirectoryProblem form(String path, String message) {
        return new DirectoryProblem(Kind.FORM, path, message);
    }

    static DirectoryProblem checksum(String path, String message) {
        return new DirectoryProblem(Kind.CHECKSUM, path, message);
    }

    /** A problem of the directory itself. */
    static DirectoryProblem directory(String message) {
        return form(DIRECTORY, message);
    }

    boolean isOfDirectory() {
        return path.equals(DIRECTORY);
    }

    /** {@code path: message}; the message alone where the problem is the directory's own. */
    @Override
    public String toString() {
        return isOfDirectory() ? message : path + ": " + message;
    }
}
