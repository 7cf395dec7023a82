package dev.ashlar.apply;

/** A word of a command that a message tells to type. */
final class ShellWord {

    private ShellWord() {}

    /** The text in single quotes, as a POSIX shell reads it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
