package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.history.CatalogWords;
import dev.ashlar.model.Model;
import java.util.ArrayList;
import java.util.List;

/** What is different between two catalogs of one server, in words. */
public final class Differences {

    private Differences() {}

    /** One line for each difference, in the order of the expected model; empty for none. */
    public static List<String> between(CatalogReading expected, CatalogReading actual) {
        var lines = new ArrayList<>(between(expected.model(), actual.model()));
        List<String> wanted = expected.unmanagedByState();
        List<String> found = actual.unmanagedByState();
        if (!wanted.equals(found)) {
            lines.add("not managed: expected " + wanted + ", actual " + found);
        }
        return lines;
    }

    /** One line for each difference in what is managed. */
    public static List<String> between(Model expected, Model actual) {
        return CatalogWords.of(expected, actual);
    }
}
