package dev.ashlar.catalog;

import dev.ashlar.AshlarException;
import dev.ashlar.Outcome;
import dev.ashlar.kind.Feature;

/** A server is older than any whose catalog is known. */
public final class UnsupportedServerException extends AshlarException {

    private static final long serialVersionUID = 1L;

    private UnsupportedServerException(String message) {
        super(message, null);
    }

    /**
     * Refuses a server that is too old.
     *
     * @param major its major version
     * @throws UnsupportedServerException if it is older than {@link Feature#OLDEST}
     */
    static void check(int major) {
        if (major < Feature.OLDEST) {
            throw new UnsupportedServerException(
                    "the server is PostgreSQL %d: %d or newer is needed".formatted(major, Feature.OLDEST));
        }
    }

    @Override
    public Outcome outcome() {
        return Outcome.CONNECTION_OR_PRIVILEGE;
    }
}
