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
        if (!expected.unmanaged().equals(actual.unmanaged())) {
            lines.add("not managed: expected " + expected.unmanaged() + ", actual " + actual.unmanaged());
        }
        return lines;
    }

    /** One line for each difference in what is managed. */
    public static List<String> between(Model expected, Model actual) {
        return CatalogWords.of(expected, actual);
    }
}
