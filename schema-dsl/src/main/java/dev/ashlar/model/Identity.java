package dev.ashlar.model;

/**
 * An identity column's sequence.
 *
 * @param always whether a value of one's own is refused (<code>GENERATED ALWAYS</code>) or taken (<code>BY DEFAULT</code>)
 * @param sequence the name of the sequence, in the table's schema
 * @param options how it counts
 */
public record Identity(boolean always, String sequence, SequenceOptions options) {}
