package dev.ashlar.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a script file, such as {@code V0003__add_billing_fields.sql} or {@code U0004_2__online_index.sql}.
 *
 * @param direction forward or reverse
 * @param number the migration's number, from 1
 * @param segment the place among several segments, from 1; 0 where the migration has one script this way
 * @param name lower-case letters, digits and underscores
 */
public record ScriptName(Direction direction, int number, int segment, String name) {
    private static final Pattern FILE =
            Pattern.compile("([VU])(\\d{4,9})(?:_([1-9]\\d{0,3}))?__([a-z0-9_]{1,180})\\.sql");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if they give no well-formed file name
     */
    public ScriptName {
        if (number < 1
                || segment < 0
                || !FILE.matcher(text(direction, number, segment, name)).matches()) {
            throw new IllegalArgumentException("not a script name: " + text(direction, number, segment, name));
        }
    }

    /** The parts of {@code fileName}; empty unless it is exactly what {@link #fileName()} would give. */
    public static Optional<ScriptName> parse(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            return Optional.empty();
        }
        int segment = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        ScriptName parsed = new ScriptName(
                Direction.of(matcher.group(1)), Integer.parseInt(matcher.group(2)), segment, matcher.group(4));
        return parsed.fileName().equals(fileName) ? Optional.of(parsed) : Optional.empty();
    }

    /** The file's name in the migrations directory. */
    public String fileName() {
        return text(direction, number, segment, name);
    }

    /** The place in the order of execution, from 1. */
    public int position() {
        return Math.max(1, segment);
    }

    private static String text(Direction direction, int number, int segment, String name) {
        return direction.letter() + Migration.digits(number) + (segment == 0 ? "" : "_" + segment) + "__" + name
                + ".sql";
    }
}
