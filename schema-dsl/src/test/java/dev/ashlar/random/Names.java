package dev.ashlar.random;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, most of them plain, some hostile; the number in each keeps them apart. */
final class Names {

    /** What quoting, cutting, templates and comments can trip over. */
    static final List<String> HOSTILE = List.of(
            "select",
            "Camel Case",
            "quo\"te",
            "apo'strophe",
            "back\\slash",
            "dot.ted",
            "ümläut 日本",
            "{} {0}",
            "?:x",
            "$ashlar$",
            "-- dash",
            "/* star */",
            "100%",
            "new\nline",
            " space ",
            "(paren)",
            "semi;colon",
            "emoji😀");

    private static final List<String> PLAIN = List.of("alpha", "beta", "gamma", "delta", "kappa", "omega");

    private Names() {}

    static String fresh(int key, Dice dice) {
        if (dice.oneIn(12)) {
            return dice.oneIn(4) ? longest(key) : dice.pick(HOSTILE) + key;
        }
        return dice.pick(PLAIN) + key;
    }

    /** A name of 63 bytes. */
    static String longest(int key) {
        String name = "long_" + key + "_";
        while (name.getBytes(StandardCharsets.UTF_8).length < 63) {
            name += "x";
        }
        return name;
    }

    static @Nullable String comment(Dice dice) {
        return dice.oneIn(6)
                ? dice.of(
                        "Plain.", "It's \"quoted\".", "two\nlines", "back\\slash", "ünï $ashlar$ {} ?", "/* c */ -- d")
                : null;
    }
}
