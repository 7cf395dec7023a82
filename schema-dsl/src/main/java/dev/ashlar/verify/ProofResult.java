package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.ObjectId;
import java.util.Map;

/**
 * What a proof showed.
 *
 * @param server the version of the server, such as {@code 18.6}
 * @param rows how many rows each table of before had
 * @param emptied the tables that had to be empty, with what the server said of their rows
 * @param after the catalog of the version after, as the server has it
 */
public record ProofResult(
        String server, Map<ObjectId, Integer> rows, Map<ObjectId, String> emptied, CatalogReading after) {}
