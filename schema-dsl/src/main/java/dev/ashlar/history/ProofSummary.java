package dev.ashlar.history;

import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * On what a migration was proved, as far as its scripts say it. Immutable.
 *
 * @param server the server's version, such as <code>18.6</code>
 * @param seeded how many tables had rows
 * @param tables how many tables there are
 * @param fitted the tables whose rows were chosen so that they fit both versions, and what others would meet
 * @param empty the tables that were left empty, and why
 */
public record ProofSummary(
        String server, int seeded, int tables, Map<ObjectId, String> fitted, Map<ObjectId, String> empty) {

    /** Copies the maps. */
    public ProofSummary {
        fitted = Map.copyOf(fitted);
        empty = Map.copyOf(empty);
    }

    /** What was done, in words, one sentence for each line. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("forward, reverse and forward again; rows of " + seeded + " of " + tables
                + (tables == 1 ? " table" : " tables") + " compared.");
        sentences.addAll(listed("With rows that fit both versions only: ", fitted));
        sentences.addAll(listed("Left empty: ", empty));
        return sentences;
    }

    private static List<String> listed(String words, Map<ObjectId, String> tables) {
        return tables.entrySet().stream()
                .sorted(Comparator.comparing(table -> table.getKey().address()))
                .map(table -> words + table.getKey().address() + " (" + table.getValue() + ")")
                .toList();
    }
}
