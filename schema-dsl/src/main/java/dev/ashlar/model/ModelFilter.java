package dev.ashlar.model;

import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Set;

/**
 * Which objects count. What does not count may still be needed by what does, and is left as it is. An object goes with what it lives
 * in: the parts of a table with the table, a comment with its object. Immutable.
 *
 * @param schemas the schemas that count, by name; empty for all. Where some are named, objects that live in no schema do not count
 * @param ignored what does not count
 */
public record ModelFilter(Set<String> schemas, List<AddressPattern> ignored) {

    /** All objects count. */
    public static final ModelFilter ALL = new ModelFilter(Set.of(), List.of());

    public ModelFilter {
        schemas = Set.copyOf(schemas);
        ignored = List.copyOf(ignored);
    }

    /** Whether an object counts. */
    public boolean counts(ObjectId id) {
        ObjectId root = id;
        for (ObjectId at = id; at != null; at = at.parent()) {
            ObjectId each = at;
            if (ignored.stream().anyMatch(pattern -> pattern.fits(each))) {
                return false;
            }
            root = at;
        }
        return schemas.isEmpty() || root.type() == ObjectType.SCHEMA && schemas.contains(root.name());
    }

    /** What counts of a model. */
    public Model of(Model model) {
        return equals(ALL) ? model : model.only(this::counts);
    }

    /** A model as it is wanted in what counts, and as it was before in all else. */
    public Model of(Model before, Model wanted) {
        return equals(ALL) ? wanted : of(wanted).with(before.only(id -> !counts(id)));
    }

    /** What counts of objects that no kind manages, each told in words with its kind and its address. */
    public List<String> ofUnmanaged(List<String> names) {
        return names.stream().filter(this::countsUnmanaged).toList();
    }

    private boolean countsUnmanaged(String words) {
        if (ignored.stream().anyMatch(pattern -> pattern.fitsWords(words))) {
            return false;
        }
        return schemas.isEmpty()
                || schemas.stream()
                        .map(name -> new Identifier(name).text())
                        .anyMatch(name -> (" " + words.replace('(', ' ')).contains(" " + name + ".")
                                || words.endsWith(" schema " + name));
    }
}
