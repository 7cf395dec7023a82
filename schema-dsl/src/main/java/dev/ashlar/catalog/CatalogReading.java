package dev.ashlar.catalog;

import dev.ashlar.model.Model;
import java.util.List;

/**
 * What was found in a database.
 *
 * @param model what the kinds manage
 * @param unmanaged what they do not: kind and name of each object or attribute, sorted
 * @param major the major version of the server
 */
public record CatalogReading(Model model, List<String> unmanaged, int major) {

    /** Copies the list. */
    public CatalogReading {
        unmanaged = List.copyOf(unmanaged);
    }
}
