package dev.ashlar.codegen.source;

import java.util.Map;
import java.util.stream.Collectors;

/** The signs that operators are made of, in words. */
final class Signs {

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry((int) '+', "plus"),
            Map.entry((int) '-', "minus"),
            Map.entry((int) '*', "times"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '=', "equals"),
            Map.entry((int) '~', "tilde"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '^', "caret"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '`', "tick"),
            Map.entry((int) '?', "question"));

    private Signs() {}

    static String words(String signs) {
        return signs.chars()
                .mapToObj(sign -> WORDS.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining(" "));
    }
}
