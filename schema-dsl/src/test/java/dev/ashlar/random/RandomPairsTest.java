package dev.ashlar.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random schemas and edits of them, proved both ways. {@code -Dashlar.random.pairs=N} tries more of them,
 * {@code -Dashlar.random.seed=S} begins at another seed: with one pair, exactly the one that failed. {@code -Dashlar.random.faults=M}
 * goes on until so many were found.
 */
class RandomPairsTest {

    private static final int USUAL = 60;
    private static final int MOST_FAULTS = 3;

    @Test
    void everyPairGoesForwardAndBack() {
        List<String> faults = RandomPairs.faults(
                Long.getLong("ashlar.random.seed", 1),
                Integer.getInteger("ashlar.random.pairs", USUAL),
                Integer.getInteger("ashlar.random.faults", MOST_FAULTS),
                Databases.on(TestServer.port()));
        assertThat(faults)
                .withFailMessage(() -> String.join("\n", faults))
                .as(Tally.words())
                .isEmpty();
    }
}
