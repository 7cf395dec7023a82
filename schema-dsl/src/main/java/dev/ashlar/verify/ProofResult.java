package dev.ashlar.verify;

import dev.ashlar.catalog.CatalogReading;
import dev.ashlar.model.ObjectId;
import java.util.Map;

/**
 * What a proof showed.
 *
 * @param server the version of the server, such as {@code 18.6}
 * @param rows how many rows each table of before had
 * @param fitted the tables whose rows were chosen so that they do not stand in the way, and what others would meet
 * @param empty the tables without a row, and why: what the server said of their rows, or what they refer to
 * @param after the catalog of the version after, as the server has it
 */
public record ProofResult(
        String server,
        Map<ObjectId, Integer> rows,
        Map<ObjectId, String> fitted,
        Map<ObjectId, String> empty,
        CatalogReading after) {

    /** Copies the maps. */
    public ProofResult {
        rows = Map.copyOf(rows);
        fitted = Map.copyOf(fitted);
        empty = Map.copyOf(empty);
    }
}
