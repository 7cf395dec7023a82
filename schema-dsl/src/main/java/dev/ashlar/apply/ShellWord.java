package dev.ashlar.apply;

import java.util.regex.Pattern;

/** A word of a command that a message tells to type. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@=+-]+");

    private ShellWord() {}

    /** The text as it is where a shell reads it so, else in quotes. */
    public static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** The text in single quotes, as a POSIX shell reads it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
