package dev.ashlar.random;

import dev.ashlar.dsl.RangeType;
import java.util.HashSet;
import java.util.Set;

/**
 * A range type.
 *
 * @param subtype the type of its bounds
 * @param patterns whether texts are ordered by their bytes
 */
record RangeItem(int key, Named named, int place, TypeSpec subtype, boolean patterns) implements Item {

    RangeType build(Build build) {
        RangeType range = RangeType.range(build.schemaOf(this), named.name(), build.type(subtype))
                .multirange("mr" + key);
        if (patterns) {
            range.operatorClass("pg_catalog.text_pattern_ops");
        }
        if (subtype.word().equals("doublePrecision") && !subtype.array()) {
            range.subtypeDiff("float8mi");
        }
        return Said.of(named, range);
    }

    @Override
    public RangeItem named(Named other) {
        return new RangeItem(key, other, place, subtype, patterns);
    }

    @Override
    public Set<Integer> needs() {
        Set<Integer> needs = new HashSet<>(subtype.needs());
        needs.add(place);
        return needs;
    }

    @Override
    public boolean fits(Spec spec) {
        return subtype.enumKey() < key && (!patterns || subtype.word().equals("text") && !subtype.array());
    }
}
