package dev.ashlar.catalog;

import dev.ashlar.model.Model;
import java.util.List;

/**
 * What was found in a database.
 *
 * @param model what the kinds manage
 * @param unmanaged what they do not: kind and name of each object or attribute, sorted
 */
public record CatalogReading(Model model, List<String> unmanaged) {

    /** Copies the list. */
    public CatalogReading {
        unmanaged = List.copyOf(unmanaged);
    }
}
