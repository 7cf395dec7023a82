package dev.ashlar.random;

/** What can be said of an object beside what it consists of. */
enum Attribute {
    UNLOGGED_TABLE,
    ROW_SECURITY,
    FORCED_ROW_SECURITY,
    TABLE_PARAMETER,
    TOAST_PARAMETER,
    /** The whole old row identifies a changed one, or nothing does. */
    REPLICA_IDENTITY,
    STORAGE,
    COMPRESSION,
    STATISTICS,
    DISTINCT,
    NOT_VALID,
    NOT_ENFORCED,
    /** It identifies the changed rows of its table. */
    IDENTIFIES,
    /** The rows of its table are put in its order. */
    CLUSTERS,
    /** How full its pages get. */
    FILLED,
    INDEX_STATISTICS,
    UNLOGGED_SEQUENCE;

    boolean isOf(Item item) {
        return switch (this) {
            case UNLOGGED_TABLE,
                    ROW_SECURITY,
                    FORCED_ROW_SECURITY,
                    TABLE_PARAMETER,
                    TOAST_PARAMETER,
                    REPLICA_IDENTITY -> item instanceof TableItem;
            case STORAGE, COMPRESSION, STATISTICS, DISTINCT -> item instanceof ColumnItem;
            case NOT_VALID, NOT_ENFORCED -> item instanceof CheckItem || item instanceof ForeignKeyItem;
            case IDENTIFIES, CLUSTERS -> item instanceof KeyItem || item instanceof IndexItem;
            case FILLED -> item instanceof KeyItem || item instanceof ExclusionItem || item instanceof IndexItem;
            case INDEX_STATISTICS ->
                item instanceof IndexItem index
                        && index.elements().stream().anyMatch(element -> element.form() == IndexItem.Form.EXPRESSION);
            case UNLOGGED_SEQUENCE -> item instanceof SequenceItem;
        };
    }

    /** Whether one object cannot have both. */
    boolean excludes(Attribute other) {
        return this == other
                || this == NOT_VALID && other == NOT_ENFORCED
                || this == NOT_ENFORCED && other == NOT_VALID;
    }

    /** The first version of the server that has it. */
    int since() {
        return switch (this) {
            case NOT_ENFORCED -> 18;
            case UNLOGGED_SEQUENCE -> 15;
            default -> 14;
        };
    }
}
