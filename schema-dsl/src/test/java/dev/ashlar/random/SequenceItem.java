package dev.ashlar.random;

import java.util.Set;

/**
 * A sequence.
 *
 * @param type the DSL's word for the integers it counts in
 */
record SequenceItem(int key, Named named, int place, String type, Counting counting) implements Item {

    @Override
    public SequenceItem named(Named other) {
        return new SequenceItem(key, other, place, type, counting);
    }

    @Override
    public Set<Integer> needs() {
        return Set.of(place);
    }
}
