package dev.ashlar.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options of foreign-data wrappers, servers, user mappings and foreign tables. One that may hold a secret, by its name, is never kept:
 * it is neither compared nor written anywhere.
 */
public final class Options {

    /** What the names of such options have in them: libpq's, and those of the wrappers that others wrote. */
    private static final List<String> SECRET =
            List.of("password", "passwd", "secret", "token", "passphrase", "passcode", "credential", "key");

    private static final SequencedMap<String, String> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private Options() {}

    /** Whether an option may hold a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.equals("key")
                && !lower.equals("password_required")
                && SECRET.stream().anyMatch(lower::contains);
    }

    /**
     * The same as SQL.
     *
     * @param option a text that has the name of an option, an equals sign and the value, as catalogs hold them
     */
    public static String isSecretIn(String option) {
        String name = "pg_catalog.lower(pg_catalog.split_part(" + option + ", '=', 1))";
        return "(" + name + " ~ '" + String.join("|", SECRET) + "' AND " + name
                + " NOT IN ('key', 'password_required'))";
    }

    /** The options that hold no secret. */
    static SequencedMap<String, String> open(Map<String, String> options) {
        if (options.isEmpty()) {
            return NONE;
        }
        var open = new LinkedHashMap<>(options);
        open.keySet().removeIf(Options::isSecret);
        return Collections.unmodifiableSequencedMap(open);
    }

    /** A sorted copy that does not change; one for all that are empty. */
    static <V> SortedMap<String, V> sorted(SortedMap<String, V> options) {
        return options.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** A copy in the same order that does not change; one for all that are empty, as most are. */
    static SequencedMap<String, String> ordered(Map<String, String> options) {
        return options.isEmpty() ? NONE : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }
}
