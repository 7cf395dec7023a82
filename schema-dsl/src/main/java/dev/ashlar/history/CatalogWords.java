package dev.ashlar.history;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import java.util.ArrayList;
import java.util.List;

/** What is different between a database as it should be and as it is, in the words of a script's header. */
public final class CatalogWords {

    private CatalogWords() {}

    /**
     * One line for each object that is different, in the order of the models; what is missing with its table stands in the table's
     * line. Empty for no difference.
     */
    public static List<String> of(Model expected, Model actual) {
        List<String> lines = new ArrayList<>();
        for (Definition each : expected.definitions()) {
            Definition other = actual.find(each.id()).orElse(null);
            if (other == null) {
                ChangeWords.listed("missing: ", each, expected, actual, lines);
            } else if (!other.equals(each)) {
                lines.add("different: " + ChangeWords.noun(each.id()) + ": "
                        + String.join("; ", Differences.between(each, other, "%s should be %s and is %s")));
            }
        }
        for (Definition each : actual.definitions()) {
            if (!expected.has(each.id())) {
                ChangeWords.listed("unexpected: ", each, actual, expected, lines);
            }
        }
        return lines;
    }
}
