package dev.ashlar.codegen.operation;

import dev.ashlar.Outcome;
import dev.ashlar.codegen.project.OperationException;
import dev.ashlar.model.Model;
import dev.ashlar.model.ModelFilter;
import java.util.List;

/**
 * What is compared. Immutable.
 *
 * @param filter which objects count
 * @param strict whether objects that no kind manages are an error
 */
public record Scope(ModelFilter filter, boolean strict) {

    /** All objects; what is not managed is only named. */
    public static final Scope ALL = new Scope(ModelFilter.ALL, false);

    /** What counts of a schema. */
    Model of(Model model) {
        return filter.of(model);
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
