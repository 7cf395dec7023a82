package dev.ashlar.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One step between two versions of the schema, both ways.
 *
 * @param number its number, from 1
 * @param name as in its files' names
 * @param forward the scripts from the version before, in the order of execution; at least one
 * @param reverse the scripts back to it, in the order of execution; at least one
 * @param snapshot the file with the model after this migration; absolute
 */
public record Migration(int number, String name, List<ScriptFile> forward, List<ScriptFile> reverse, Path snapshot) {

    /** Copies the lists. */
    public Migration {
        forward = List.copyOf(forward);
        reverse = List.copyOf(reverse);
    }

    /** The scripts of one direction, in the order of execution. */
    public List<ScriptFile> scripts(Direction direction) {
        return switch (direction) {
            case FORWARD -> forward;
            case REVERSE -> reverse;
        };
    }

    /** The number and name as people write them: {@code 0003 add_billing_fields}. */
    public String title() {
        return digits(number) + " " + name;
    }

    /** A migration's number as file names have it: at least four digits. */
    public static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
