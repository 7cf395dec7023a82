package dev.ashlar.catalog;

import dev.ashlar.model.Model;
import dev.ashlar.model.ObjectId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found in a database.
 *
 * @param model what the kinds manage
 * @param unmanaged what they do not: kind and name of each object or attribute, sorted
 * @param major the major version of the server
 * @param incomplete the objects of the model that need something that is not managed, with what that is in the server's words
 */
public record CatalogReading(Model model, List<String> unmanaged, int major, Map<ObjectId, List<String>> incomplete) {

    static final String ATTACHMENT = "attachment to one of several equal indexes of index";

    static final String NAME_OF_NOT_NULL = "name of inherited NOT NULL";

    static final String VALID_NOT_NULL = "validity, other than that of the table above, of NOT NULL";

    static final String REPEATED_NOT_NULL = "said again, although it is inherited: NOT NULL of column";

    /** Copies the list and the map, whose order is kept. */
    public CatalogReading {
        unmanaged = List.copyOf(unmanaged);
        incomplete = Collections.unmodifiableMap(new LinkedHashMap<>(incomplete));
    }

    /** What is not managed, without what only tells in which order objects came: no statement makes that otherwise. */
    public List<String> unmanagedByState() {
        return unmanaged.stream()
                .filter(line -> Stream.of(ATTACHMENT, NAME_OF_NOT_NULL, VALID_NOT_NULL, REPEATED_NOT_NULL)
                        .noneMatch(line::startsWith))
                .toList();
    }
}
