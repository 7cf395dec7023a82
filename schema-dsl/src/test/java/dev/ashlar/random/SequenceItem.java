package dev.ashlar.random;

/**
 * A sequence.
 *
 * @param type the DSL's word for the integers it counts in
 * @param owner the column that it belongs to, where that is there and in the same schema; 0 for none
 */
record SequenceItem(int key, Named named, int place, String type, Counting counting, int owner) implements Item {

    SequenceItem(int key, Named named, int place, String type, Counting counting) {
        this(key, named, place, type, counting, 0);
    }

    SequenceItem owner(int other) {
        return new SequenceItem(key, named, place, type, counting, other);
    }

    /** Whether it belongs to a column. */
    boolean isOwned(Spec spec) {
        return spec.find(owner) instanceof ColumnItem column
                && spec.get(column.place()).place() == place;
    }

    @Override
    public SequenceItem named(Named other) {
        return new SequenceItem(key, other, place, type, counting, owner);
    }
}
