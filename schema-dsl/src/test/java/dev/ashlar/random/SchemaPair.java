package dev.ashlar.random;

import dev.ashlar.dsl.SchemaException;

/**
 * Two versions of a schema.
 *
 * @param before the earlier one
 * @param after the later one
 */
record SchemaPair(Spec before, Spec after) {

    /** The pair of a seed; most are a schema and an edit of it, the others have nothing in common. */
    static SchemaPair of(long seed, int server) {
        for (int attempt = 0; ; attempt++) {
            var dice = new Dice(seed * 31 + attempt);
            boolean extensions = dice.oneIn(2);
            Spec before = new Make(dice, server, 2, extensions).schema().pruned();
            Spec after = dice.oneIn(5)
                    ? new Make(dice, server, 1000, extensions).schema().pruned()
                    : new Edits(new Make(dice, server, before.highest() + 1, extensions)).some(before);
            boolean sound = isSound(before) && isSound(after) && RowTypeItem.inStep(before, after);
            if (sound && isKnown(before, server) && isKnown(after, server)) {
                return new SchemaPair(before, after);
            }
        }
    }

    /** Whether a server of this version takes all of it: before 18, a foreign key of a partitioned table is always valid. */
    private static boolean isKnown(Spec spec, int server) {
        return server >= 18
                || spec.of(ForeignKeyItem.class).stream()
                        .filter(key -> PartitionKeyItem.isPartitioned(key.place(), spec))
                        .flatMap(key -> AttributeItem.of(key.key(), spec).stream())
                        .noneMatch(attribute -> attribute.attribute() == Attribute.NOT_VALID);
    }

    /** Whether the DSL has nothing against it: two names can be one by chance. */
    static boolean isSound(Spec spec) {
        try {
            Build.database(spec).model();
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "before:\n" + before + "\nafter:\n"
                + after.all().stream()
                        .map(item -> (item.equals(before.find(item.key())) ? "  " : "* ") + item)
                        .collect(java.util.stream.Collectors.joining("\n"));
    }
}
