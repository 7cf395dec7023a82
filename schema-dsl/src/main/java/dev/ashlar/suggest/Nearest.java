package dev.ashlar.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words that resemble an unknown one. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidates within a third of the word's length in edits, nearest first, equal ones in alphabetical order.
     *
     * @param word what was written
     * @param candidates what is known
     * @param most how many to return at most
     * @return the nearest candidates; empty where none resembles the word
     */
    public static List<String> of(String word, Collection<String> candidates, int most) {
        int limit = Math.max(2, word.length() / 3);
        return candidates.stream()
                .distinct()
                .filter(candidate -> distance(word, candidate) <= limit)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Levenshtein's distance, whatever the case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
