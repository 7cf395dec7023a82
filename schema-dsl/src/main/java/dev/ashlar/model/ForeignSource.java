package dev.ashlar.model;

import java.util.SequencedMap;

/**
 * Where the rows of a foreign table are (manual, CREATE FOREIGN TABLE). Immutable.
 *
 * @param server the foreign server
 * @param options the options by name, without those that are secret
 */
public record ForeignSource(ObjectId server, SequencedMap<String, String> options) {

    public ForeignSource {
        options = Options.open(options);
    }
}
