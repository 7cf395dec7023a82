package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.model.Model;
import dev.ashlar.model.ModelFilter;
import dev.ashlar.model.ObjectId;
import dev.ashlar.model.ObjectType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is compared. Immutable.
 *
 * @param filter which objects count
 * @param strict whether objects that no kind manages are an error
 */
public record Scope(ModelFilter filter, boolean strict) {

    /** All objects; what is not managed is only named. */
    public static final Scope ALL = new Scope(ModelFilter.ALL, false);

    private static final String ALWAYS_THERE = "public";

    /** What counts of a schema. */
    Model of(Model model) {
        return filter.of(model);
    }

    /**
     * Checks that the schemas that count are there, as one that is not would hide every difference.
     *
     * @param models the schemas that are compared
     * @throws OperationException if one of the names is in none of them
     */
    void checkSchemas(Model... models) {
        Set<String> known = Arrays.stream(models)
                .flatMap(model -> model.definitions().stream())
                .map(definition -> definition.id().root())
                .filter(root -> root.type() == ObjectType.SCHEMA)
                .map(ObjectId::name)
                .collect(Collectors.toCollection(TreeSet::new));
        filter.schemas().stream()
                .filter(name -> !known.contains(name) && !ALWAYS_THERE.equals(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new OperationException(
                            Outcome.USAGE,
                            "there is no schema '" + name + "' with anything in it: the schemas are "
                                    + (known.isEmpty() ? "none" : String.join(", ", known)));
                });
    }

    /**
     * What counts of what is not managed.
     *
     * @param source where it was found, in words
     * @throws OperationException if there is any and that is an error
     */
    List<String> unmanaged(String source, List<String> found) {
        List<String> names = filter.ofUnmanaged(found);
        if (strict && !names.isEmpty()) {
            throw new OperationException(
                    Outcome.FAULT,
                    "not managed in " + source + ", and --strict was said:\n  " + String.join("\n  ", names));
        }
        return names;
    }
}
