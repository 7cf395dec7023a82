package dev.ashlar.history;

import dev.ashlar.model.Definition;
import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One object of a database that is not as its migrations made it, told three ways.
 *
 * @param object the object
 * @param sort how it deviates
 * @param expected what the migrations say of it, in words; {@value #ABSENT} where they have it not
 * @param actual what the database has
 * @param wanted what the sources say; null where they were not asked
 */
public record Deviation(
        ObjectId object,
        Sort sort,
        String expected,
        String actual,
        @Nullable String wanted) {

    /** There is no such object. */
    public static final String ABSENT = "absent";

    private static final String PRESENT = "present";

    /** How an object deviates. */
    public enum Sort {
        /** It is not there. */
        MISSING,
        /** It is there and should not be. */
        UNEXPECTED,
        /** It is there and is another. */
        DIFFERENT
    }

    /** What the object is called in a sentence. */
    public String noun() {
        return ChangeWords.noun(object);
    }

    /**
     * All that deviates, in the order of the models; what is missing or unexpected with its table stands in the table's words.
     *
     * @param expected what the migrations made
     * @param actual the database
     * @param wanted what the sources say; null where they were not asked
     */
    public static List<Deviation> between(Model expected, Model actual, @Nullable Model wanted) {
        List<Deviation> found = new ArrayList<>();
        for (Definition each : expected.definitions()) {
            Definition other = actual.find(each.id()).orElse(null);
            if (other == null) {
                alone(Sort.MISSING, each, expected, actual, wanted, found);
            } else if (!other.equals(each)) {
                found.add(different(each, other, wanted));
            }
        }
        for (Definition each : actual.definitions()) {
            if (!expected.has(each.id())) {
                alone(Sort.UNEXPECTED, each, actual, expected, wanted, found);
            }
        }
        return found;
    }

    private static void alone(
            Sort sort, Definition each, Model model, Model other, @Nullable Model wanted, List<Deviation> found) {
        if (!ChangeWords.goesWithAnother(each.id(), model, other)) {
            String words = words(each.id(), model);
            String asked = wanted == null ? null : words(each.id(), wanted);
            boolean missing = sort == Sort.MISSING;
            found.add(new Deviation(each.id(), sort, missing ? words : ABSENT, missing ? ABSENT : words, asked));
        }
    }

    private static String words(ObjectId id, Model model) {
        return model.find(id)
                .map(each -> ChangeWords.details(each, model, true))
                .map(details -> details.isEmpty() ? PRESENT : String.join("; ", details))
                .orElse(ABSENT);
    }

    private static Deviation different(Definition expected, Definition actual, @Nullable Model wanted) {
        List<Differences.Component> components = Differences.components(expected, actual);
        String asked = wanted == null
                ? null
                : wanted.find(expected.id())
                        .map(each -> wanted(components, Differences.components(expected, each)))
                        .orElse(ABSENT);
        return new Deviation(
                expected.id(),
                Sort.DIFFERENT,
                components.stream()
                        .map(each -> each.name() + " " + each.first())
                        .collect(Collectors.joining("; ")),
                components.stream()
                        .map(each -> each.name() + " " + each.second())
                        .collect(Collectors.joining("; ")),
                asked);
    }

    /** What the sources say of the components that deviate: what is expected, unless they differ from that too. */
    private static String wanted(List<Differences.Component> components, List<Differences.Component> others) {
        return components.stream()
                .map(each -> others.stream()
                        .filter(other -> other.holds(each) || each.holds(other))
                        .findFirst()
                        .map(other -> other.name() + " " + other.second())
                        .orElse(each.name() + " " + each.first()))
                .collect(Collectors.joining("; "));
    }
}
