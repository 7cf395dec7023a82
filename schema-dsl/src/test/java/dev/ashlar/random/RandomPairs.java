package dev.ashlar.random;

import dev.ashlar.random.Trial.Fault;
import dev.ashlar.verify.Scratch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Tries many pairs, on as many threads as there are processors. */
final class RandomPairs {

    private RandomPairs() {}

    /** What is wrong with the pairs of these seeds, each shrunk; empty for nothing. */
    static List<String> faults(long firstSeed, int count, int most, Scratch scratch) {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(firstSeed, firstSeed + count).parallel().forEach(seed -> {
            if (faults.size() < most) {
                String fault = fault(seed, scratch);
                if (!fault.isEmpty()) {
                    faults.add(fault);
                }
            }
        });
        return faults;
    }

    /** What is wrong with the pair of a seed; empty for nothing. */
    static String fault(long seed, Scratch scratch) {
        try {
            SchemaPair pair = SchemaPair.of(seed, scratch.major());
            Fault fault = Trial.of(pair, scratch);
            if (fault == null) {
                return "";
            }
            SchemaPair small = Shrinking.of(pair, fault, scratch);
            Fault same = Trial.of(small, scratch);
            return "seed " + seed + ": " + fault.sort() + "\n" + small + "\n"
                    + (same == null ? fault.text() : same.text()) + "\n";
        } catch (SQLException | RuntimeException e) {
            throw new IllegalStateException("seed " + seed + ": " + e.getMessage(), e);
        }
    }
}
