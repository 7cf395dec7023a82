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
 * @param empty the tables that were left empty, and why
 */
public record ProofSummary(String server, int seeded, int tables, Map<ObjectId, String> empty) {

    /** Copies the map. */
    public ProofSummary {
        empty = Map.copyOf(empty);
    }

    /** What was done, in words, one sentence for each line. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("forward, reverse and forward again; rows of " + seeded + " of " + tables
                + (tables == 1 ? " table" : " tables") + " compared.");
        empty.entrySet().stream()
                .sorted(Comparator.comparing(table -> table.getKey().address()))
                .forEach(table ->
                        sentences.add("Left empty: " + table.getKey().address() + " (" + table.getValue() + ")"));
        return sentences;
    }
}
